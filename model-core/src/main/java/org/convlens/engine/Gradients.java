package org.convlens.engine;

/// What one step of training would do.
///
/// Running statistics are not among the parameters: no gradient leads them.
///
/// @param result the loss before the update, and how many pictures were answered right
/// @param slopes the gradient of the mean loss by each trained parameter
/// @param updates what the optimizer would subtract from each trained parameter
public record Gradients(StepResult result, Parameters slopes, Parameters updates) {}
