package org.convlens.engine;

import org.convlens.network.Loss;

/// One answer in double precision: a number for each class, somewhere in an array.
///
/// In plain Java: answers are few.
public final class AnswerRow {

    private final double[] values;
    private final int start;
    private final int step;
    private final int units;

    /// Some numbers of an array.
    ///
    /// @param values the array; not copied
    /// @param start where the first class stands
    /// @param step from one class to the next
    /// @param units how many classes
    public AnswerRow(double[] values, int start, int step, int units) {
        this.values = values;
        this.start = start;
        this.step = step;
        this.units = units;
    }

    /// {@return the answer in a layer's output}
    ///
    /// @param outputs one per class
    public static AnswerRow of(float[] outputs) {
        double[] values = new double[outputs.length];
        for (int unit = 0; unit < values.length; unit++) {
            values[unit] = outputs[unit];
        }
        return new AnswerRow(values, 0, 1, values.length);
    }

    private double value(int unit) {
        return values[start + unit * step];
    }

    /// {@return the loss of this answer}
    ///
    /// @param loss which one
    /// @param right the right class
    public double loss(Loss loss, int right) {
        double log = value(right) - logOfSum();
        return switch (loss) {
            case SOFTMAX_CROSS_ENTROPY, PIXEL_SOFTMAX_CROSS_ENTROPY -> -log;
            case FOCAL -> -log * Math.pow(1 - Math.exp(log), 2);
            case SIGMOID_CROSS_ENTROPY, EUCLIDEAN, MEAN_ABSOLUTE, HUBER, HINGE, MARGIN ->
                    sum(loss, right);
        };
    }

    private double sum(Loss loss, int right) {
        double sum = 0;
        for (int unit = 0; unit < units; unit++) {
            sum += Distance.of(loss, value(unit), unit == right ? 1 : 0);
        }
        return sum * Distance.weight(loss, units);
    }

    /// Puts the gradient of the loss in the place of the numbers.
    ///
    /// @param loss which one
    /// @param right the right class
    /// @param weight of this answer in the mean
    public void replaceByGradient(Loss loss, int right, double weight) {
        double logOfSum = logOfSum();
        double slope = slopeOfLog(loss, value(right) - logOfSum);
        for (int unit = 0; unit < units; unit++) {
            double wanted = unit == right ? 1 : 0;
            double now =
                    switch (loss) {
                        case SOFTMAX_CROSS_ENTROPY, PIXEL_SOFTMAX_CROSS_ENTROPY, FOCAL ->
                                slope * (wanted - Math.exp(value(unit) - logOfSum));
                        case SIGMOID_CROSS_ENTROPY,
                                EUCLIDEAN,
                                MEAN_ABSOLUTE,
                                HUBER,
                                HINGE,
                                MARGIN ->
                                Distance.slope(loss, value(unit), wanted)
                                        * Distance.weight(loss, units);
                    };
            values[start + unit * step] = weight * now;
        }
    }

    /// The slope of the loss over `ln p` of the right class.
    private static double slopeOfLog(Loss loss, double log) {
        double p = Math.exp(log);
        return loss == Loss.FOCAL ? (1 - p) * (2 * p * log - (1 - p)) : -1;
    }

    /// {@return whether the right class has the largest number}
    ///
    /// @param right the right class
    public boolean isRight(int right) {
        int largest = 0;
        for (int unit = 1; unit < units; unit++) {
            largest = value(unit) > value(largest) ? unit : largest;
        }
        return largest == right && !Double.isNaN(value(largest));
    }

    private double logOfSum() {
        double largest = Double.NEGATIVE_INFINITY;
        for (int unit = 0; unit < units; unit++) {
            largest = Math.max(largest, value(unit));
        }
        double sum = 0;
        for (int unit = 0; unit < units; unit++) {
            sum += Math.exp(value(unit) - largest);
        }
        return largest + Math.log(sum);
    }
}
