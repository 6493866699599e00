package org.convlens.workings;

/// One weight.
///
/// @param tensor the name of its tensor, such as `conv1/weights`
/// @param number how many numbers of the tensor stand before it, in C order
public record WeightName(String tensor, int number) {}
