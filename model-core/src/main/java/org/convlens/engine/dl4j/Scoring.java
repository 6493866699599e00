package org.convlens.engine.dl4j;

import org.convlens.dataset.Batch;
import org.convlens.engine.AnswerRow;
import org.convlens.engine.Distance;
import org.convlens.engine.StepResult;
import org.convlens.network.Loss;
import org.convlens.network.Target;
import org.convlens.tensor.Tensor;

/// The loss of a batch, how many answers were right, and the gradient of the answers.
///
/// In plain Java and double precision: the answers are few.
final class Scoring {

    private final Loss loss;
    private final Target target;
    private final double[] answers;
    private final Batch batch;
    private final int perPicture;

    /// @param criterion how answers are judged
    /// @param answers one row per picture; {@link #replaceByGradient} overwrites them
    /// @param batch the pictures that were answered
    Scoring(Criterion criterion, double[] answers, Batch batch) {
        this.loss = criterion.loss();
        this.target = criterion.target();
        this.answers = answers;
        this.batch = batch;
        this.perPicture = answers.length / batch.size();
    }

    StepResult result() {
        return switch (target) {
            case PICTURE -> new StepResult(meanDistance(), 0, batch.size(), 0);
            case CLASS, MASK -> judged();
        };
    }

    private StepResult judged() {
        double sum = 0;
        long correct = 0;
        for (int row = 0; row < rows(); row++) {
            AnswerRow answer = row(row);
            sum += answer.loss(loss, right(row));
            correct += answer.isRight(right(row)) ? 1 : 0;
        }
        return new StepResult(sum / rows(), correct, batch.size(), rows());
    }

    private double meanDistance() {
        float[] wanted = batch.pictures().values();
        double sum = 0;
        for (int i = 0; i < answers.length; i++) {
            sum += Distance.of(loss, answers[i], wanted[i]);
        }
        return sum / answers.length;
    }

    /// {@return the gradient of the mean loss, in the place of the answers}
    double[] replaceByGradient() {
        switch (target) {
            case PICTURE -> differentiateDistances();
            case CLASS, MASK -> differentiateRows();
        }
        return answers;
    }

    private void differentiateRows() {
        double weight = 1.0 / rows();
        for (int row = 0; row < rows(); row++) {
            row(row).replaceByGradient(loss, right(row), weight);
        }
    }

    private void differentiateDistances() {
        float[] wanted = batch.pictures().values();
        for (int i = 0; i < answers.length; i++) {
            answers[i] = Distance.slope(loss, answers[i], wanted[i]) / answers.length;
        }
    }

    /// One row per picture, or per pixel.
    private int rows() {
        return batch.size() * pixels();
    }

    private int pixels() {
        return target == Target.MASK ? Math.toIntExact(masks().shape().inner().volume()) : 1;
    }

    private Tensor masks() {
        return batch.masks().orElseThrow();
    }

    private AnswerRow row(int row) {
        int pixels = pixels();
        int start = row / pixels * perPicture + row % pixels;
        return new AnswerRow(answers, start, pixels, perPicture / pixels);
    }

    private int right(int row) {
        return target == Target.MASK
                ? batch.pixelClass(row, perPicture / pixels())
                : batch.labels().get(row);
    }
}
