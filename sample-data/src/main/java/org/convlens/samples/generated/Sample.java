package org.convlens.samples.generated;

import org.convlens.tensor.Tensor;

import java.util.Optional;

/// One drawn picture.
///
/// @param mask where its object is, `[height, width]` of 0 and 1
record Sample(Canvas canvas, Optional<Tensor> mask) {}
