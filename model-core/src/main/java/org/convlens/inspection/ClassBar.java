package org.convlens.inspection;

/// One class in a network's answer.
///
/// @param number the class, from 0
/// @param name what people call it; its number where the data have no such class
/// @param logit the output layer's value
/// @param probability what the network says of it, from 0 to 1, see {@link
///   org.convlens.network.Shares}
public record ClassBar(int number, String name, float logit, double probability) {}
