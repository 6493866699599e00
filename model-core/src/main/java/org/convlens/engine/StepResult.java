package org.convlens.engine;

/// What one batch told.
///
/// @param loss mean over the batch, and the penalties of weights; may be NaN or infinite, which the
///   training loop handles
/// @param correct answers whose largest output was the right one
/// @param count pictures in the batch
/// @param judged answers that can be right or wrong: one per picture; one per pixel where masks are
///   compared; none where pictures are
public record StepResult(double loss, long correct, int count, long judged) {

    /// What a batch told about pictures that each have one answer.
    ///
    /// @param loss mean over the batch
    /// @param correct pictures answered right
    /// @param count pictures in the batch
    public StepResult(double loss, long correct, int count) {
        this(loss, correct, count, count);
    }

    /// {@return the share answered right, 0 to 1; NaN where nothing can be right or wrong}
    public double accuracy() {
        return judged == 0 ? Double.NaN : (double) correct / judged;
    }
}
