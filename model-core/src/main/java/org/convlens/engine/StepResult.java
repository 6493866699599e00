package org.convlens.engine;

/// What one batch told.
///
/// @param loss mean over the batch; may be NaN or infinite, which the training loop handles
/// @param correct pictures whose largest output was their class
/// @param count pictures in the batch
public record StepResult(double loss, int correct, int count) {}
