package org.convlens.training;

import org.convlens.dataset.Batch;
import org.convlens.dataset.Batches;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.StepResult;

/// The look back at the end of an epoch, batch by batch: loss and accuracy on the validation part.
///
/// Without a validation part one training batch is scored, only to see that the last update left a
/// finite loss.
final class Judgement {

    private final Batches batches;
    private final boolean counts;
    private int number;
    private double loss;
    private long correct;
    private long judged;
    private int pictures;

    private Judgement(Batches batches, boolean counts) {
        this.batches = batches;
        this.counts = counts;
    }

    /// {@return a look at the validation part, or at the first training batch if that is empty}
    static Judgement of(Batches validation, Batches training) {
        return new Judgement(
                validation.count() > 0 ? validation : training, validation.count() > 0);
    }

    boolean isDone() {
        return number == (counts ? batches.count() : 1);
    }

    /// Scores the next batch.
    void advance(NetworkSession session, Prefetch prefetch) {
        Batch batch = counts ? prefetch.take(batches, number) : batches.batch(number);
        StepResult result = session.score(batch);
        loss += result.loss() * result.count();
        correct += result.correct();
        judged += result.judged();
        pictures += result.count();
        number++;
    }

    /// {@return whether all losses so far are numbers}
    boolean isFinite() {
        return Double.isFinite(loss);
    }

    /// {@return the mean loss per picture so far}
    double meanLoss() {
        return loss / pictures;
    }

    /// {@return the mean loss per validation picture; NaN without any}
    double validationLoss() {
        return counts ? meanLoss() : Double.NaN;
    }

    /// {@return the share of validation pictures, or of their pixels, answered right; NaN without
    /// any}
    double validationAccuracy() {
        return counts && judged > 0 ? (double) correct / judged : Double.NaN;
    }
}
