package org.convlens.evaluation;

import org.convlens.dataset.Batch;
import org.convlens.dataset.Batches;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PassProgress;
import org.convlens.engine.NetworkSession;
import org.convlens.network.Target;

import java.util.concurrent.CancellationException;

/// Asks a network for its answer to every picture of a data set; {@link #evaluate} suits a
/// training's questions.
public final class Evaluator {

    private final Dataset data;
    private final int batchSize;
    private final PassProgress progress;

    /// Prepares an evaluation.
    ///
    /// @param data the pictures and their classes
    /// @param batchSize how many are answered at once, at least 1
    /// @param progress follows it, and may end it
    public Evaluator(Dataset data, int batchSize, PassProgress progress) {
        this.data = data;
        this.batchSize = batchSize;
        this.progress = progress;
    }

    /// Answers every picture, in the data set's order; to be called on the session's thread.
    ///
    /// @param session the network; left as it was
    /// @return all answers and the mean loss, that of {@link NetworkSession#score}; NaN without
    ///   pictures
    /// @throws IllegalArgumentException if the network has fewer outputs than there are classes
    /// @throws CancellationException if the progress said so
    public Evaluation evaluate(NetworkSession session) {
        Examiner examiner = Examiner.of(session.plan(), data);
        boolean masks = session.plan().target() == Target.MASK;
        Batches batches = Batches.inOrder(data, batchSize).withMasks(masks);
        for (int number = 0; number < batches.count(); number++) {
            report(number * batchSize);
            Batch batch = batches.batch(number);
            examiner.add(batch, session.predict(batch.pictures()));
        }
        report(data.size());
        return examiner.result();
    }

    private void report(int done) {
        if (!progress.goesOn(done, data.size())) {
            throw new CancellationException("The evaluation was cancelled.");
        }
    }
}
