package org.convlens.evaluation;

import org.convlens.dataset.Batch;
import org.convlens.dataset.Batches;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PassProgress;
import org.convlens.engine.AnswerRow;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.StepResult;
import org.convlens.network.Loss;
import org.convlens.network.Shares;
import org.convlens.tensor.Softmax;
import org.convlens.tensor.Tensor;

import java.util.ArrayList;
import java.util.List;
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
        return switch (session.plan().target()) {
            case CLASS -> classes(session);
            case MASK -> scores(session, Batches.inOrder(data, batchSize).withMasks(true));
            case PICTURE -> scores(session, Batches.inOrder(data, batchSize));
        };
    }

    private Evaluation classes(NetworkSession session) {
        Batches batches = Batches.inOrder(data, batchSize);
        Loss loss = session.plan().network().loss();
        List<Prediction> predictions = new ArrayList<>(data.size());
        double sum = 0;
        for (int number = 0; number < batches.count(); number++) {
            report(predictions.size());
            Batch batch = batches.batch(number);
            Tensor answers = session.predict(batch.pictures());
            for (int i = 0; i < batch.size(); i++) {
                float[] outputs = answers.slice(i).values();
                checkClasses(outputs.length);
                int truth = batch.labels().get(i);
                sum += AnswerRow.of(outputs).loss(loss, truth);
                predictions.add(prediction(truth, outputs, loss, predictions.size()));
            }
        }
        report(predictions.size());
        return new Evaluation(data.classNames(), sum / predictions.size(), predictions);
    }

    private static Prediction prediction(int truth, float[] outputs, Loss loss, int index) {
        int predicted = Softmax.largest(outputs);
        return new Prediction(index, truth, predicted, Shares.of(outputs, loss)[predicted]);
    }

    /// Answers that are maps are judged by the session, pixel by pixel.
    private Evaluation scores(NetworkSession session, Batches batches) {
        double sum = 0;
        long correct = 0;
        long judged = 0;
        int done = 0;
        for (int number = 0; number < batches.count(); number++) {
            report(done);
            StepResult result = session.score(batches.batch(number));
            sum += result.loss() * result.count();
            correct += result.correct();
            judged += result.judged();
            done += result.count();
        }
        report(done);
        double accuracy = judged == 0 ? Double.NaN : (double) correct / judged;
        return new Evaluation(data.classNames(), sum / done, accuracy, done, List.of());
    }

    private void checkClasses(int outputs) {
        if (outputs < data.classNames().size()) {
            throw new IllegalArgumentException(
                    "The network needs an output per class; received: %d outputs, %d classes"
                            .formatted(outputs, data.classNames().size()));
        }
    }

    private void report(int done) {
        if (!progress.goesOn(done, data.size())) {
            throw new CancellationException("The evaluation was cancelled.");
        }
    }
}
