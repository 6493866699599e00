package org.convlens.evaluation;

import org.convlens.network.Loss;
import org.convlens.tensor.Softmax;

/// The loss of one answer, in double precision; the mean over pictures is what training reports.
final class PictureLoss {

    private PictureLoss() {}

    /// {@return the loss of one answer}
    ///
    /// @param loss which one; its documentation has the formula
    /// @param outputs the output layer's values
    /// @param truth the right class
    static double of(Loss loss, float[] outputs, int truth) {
        return switch (loss) {
            case SOFTMAX_CROSS_ENTROPY -> Softmax.logSumExp(outputs) - outputs[truth];
            case SIGMOID_CROSS_ENTROPY -> sigmoidCrossEntropy(outputs, truth);
            case EUCLIDEAN -> meanSquaredDistance(outputs, truth);
        };
    }

    /// `Σ ln(1 + exp(z)) − y·z`, written so that it cannot overflow.
    private static double sigmoidCrossEntropy(float[] outputs, int truth) {
        double sum = -outputs[truth];
        for (float output : outputs) {
            sum += Math.max(output, 0) + Math.log1p(Math.exp(-Math.abs(output)));
        }
        return sum;
    }

    private static double meanSquaredDistance(float[] outputs, int truth) {
        double sum = 0;
        for (int unit = 0; unit < outputs.length; unit++) {
            double distance = outputs[unit] - (unit == truth ? 1 : 0);
            sum += distance * distance;
        }
        return sum / outputs.length;
    }
}
