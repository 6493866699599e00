package org.convlens.inspection;

/// How a layer's weights are moved by a step of training.
///
/// @param gradientNorm the Euclidean length of the loss's gradient by all its trained parameters
/// @param updateRatio `‖update‖ / ‖weights‖` over its weights without what is only added (biases),
///   which starts at 0; about 1e-3 in healthy training; not-a-number for weights that are all 0
/// @see "Karpathy, CS231n, Babysitting the learning process: ratio of weights and updates"
public record Learning(double gradientNorm, double updateRatio) {}
