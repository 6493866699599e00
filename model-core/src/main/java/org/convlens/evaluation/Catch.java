package org.convlens.evaluation;

import org.convlens.tensor.Tensor;

/// What a method found where it is known what matters.
///
/// @param score how often it pointed at what matters
/// @param picture the first one
/// @param plane the method's map for it, `[height, width]`
/// @param mask what matters there, `[height, width]` of 0 and 1
public record Catch(Pointing score, Tensor picture, Tensor plane, Tensor mask) {}
