package org.convlens.engine.dl4j;

import org.convlens.engine.StepResult;
import org.convlens.network.Loss;

import java.util.List;

/// The loss of a batch, how many answers were right, and the gradient of the answers.
///
/// In plain Java and double precision: the answers are few.
final class Scoring {

    private final Loss loss;
    private final double[] answers;
    private final int units;
    private final List<Integer> labels;

    /// @param answers one row per picture; {@link #replaceByGradient} overwrites them
    /// @param labels the class of each picture
    Scoring(Loss loss, double[] answers, List<Integer> labels) {
        this.loss = loss;
        this.answers = answers;
        this.labels = labels;
        this.units = answers.length / labels.size();
    }

    StepResult result() {
        double sum = 0;
        int correct = 0;
        for (int picture = 0; picture < labels.size(); picture++) {
            sum += lossOf(picture);
            correct += isRight(picture) ? 1 : 0;
        }
        return new StepResult(sum / labels.size(), correct, labels.size());
    }

    /// {@return the gradient of the mean loss, in the place of the answers}
    double[] replaceByGradient() {
        for (int picture = 0; picture < labels.size(); picture++) {
            differentiate(picture);
        }
        return answers;
    }

    private double lossOf(int picture) {
        int start = picture * units;
        int right = start + labels.get(picture);
        return switch (loss) {
            case SOFTMAX_CROSS_ENTROPY -> logOfSum(start) - answers[right];
            case SIGMOID_CROSS_ENTROPY -> sumOfSoftplus(start) - answers[right];
            case EUCLIDEAN -> squaredDistance(start, right) / units;
        };
    }

    private void differentiate(int picture) {
        int start = picture * units;
        double logOfSum = logOfSum(start);
        for (int unit = start; unit < start + units; unit++) {
            double wanted = unit == start + labels.get(picture) ? 1 : 0;
            double slope =
                    switch (loss) {
                        case SOFTMAX_CROSS_ENTROPY -> Math.exp(answers[unit] - logOfSum) - wanted;
                        case SIGMOID_CROSS_ENTROPY -> 1 / (1 + Math.exp(-answers[unit])) - wanted;
                        case EUCLIDEAN -> 2 * (answers[unit] - wanted) / units;
                    };
            answers[unit] = slope / labels.size();
        }
    }

    private boolean isRight(int picture) {
        int start = picture * units;
        int largest = start;
        for (int unit = start + 1; unit < start + units; unit++) {
            largest = answers[unit] > answers[largest] ? unit : largest;
        }
        return largest == start + labels.get(picture) && !Double.isNaN(answers[largest]);
    }

    private double logOfSum(int start) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int unit = start; unit < start + units; unit++) {
            largest = Math.max(largest, answers[unit]);
        }
        double sum = 0;
        for (int unit = start; unit < start + units; unit++) {
            sum += Math.exp(answers[unit] - largest);
        }
        return largest + Math.log(sum);
    }

    private double sumOfSoftplus(int start) {
        double sum = 0;
        for (int unit = start; unit < start + units; unit++) {
            sum += Math.max(answers[unit], 0) + Math.log1p(Math.exp(-Math.abs(answers[unit])));
        }
        return sum;
    }

    private double squaredDistance(int start, int right) {
        double sum = 0;
        for (int unit = start; unit < start + units; unit++) {
            double distance = answers[unit] - (unit == right ? 1 : 0);
            sum += distance * distance;
        }
        return sum;
    }
}
