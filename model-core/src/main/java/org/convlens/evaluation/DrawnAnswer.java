package org.convlens.evaluation;

import org.convlens.tensor.Tensor;

/// An answer that is a mask or a picture, to be looked at.
///
/// @param index the picture in its data set
/// @param error how wrong it is. Of masks `1 − common / either`: pixels of objects that are
///   answered rightly, over those where the mask or the answer has an object, 0 without any; of
///   pictures the mean squared difference
/// @param drawn of masks the class of each pixel, `[height, width]`, 0 is background; of pictures
///   what the network draws, `[channels, height, width]`
public record DrawnAnswer(int index, double error, Tensor drawn) {}
