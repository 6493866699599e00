package org.convlens.app.state;

import org.convlens.tensor.Tensor;

import java.util.Optional;

/// The one picture that all views speak of, as the network sees it.
///
/// @param values `[channels, height, width]`
/// @param truth its class, where known
/// @param origin where it comes from, in words: `sample 1,204`, `cat.png`, `drawn`
/// @param sample its index in the shown data set, if it is from there
public record Picture(
        Tensor values, Optional<Integer> truth, String origin, Optional<Integer> sample) {}
