package org.convlens.workings;

import org.convlens.network.Loss;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Softmax;
import org.convlens.tensor.Tensor;

import java.util.Optional;

/// Where the way back begins: the slope of the loss of one picture by each value of the answer.
public final class LossSlopes {

    private LossSlopes() {}

    /// {@return `∂loss / ∂z`, of the answer's shape; nothing where the loss is not of one class per
    /// picture}
    ///
    /// At a kink of the loss, the slope from the side of the smaller loss.
    ///
    /// @param loss what training makes small
    /// @param answer `z`, one per class
    /// @param label the picture's class
    public static Optional<Tensor> of(Loss loss, Tensor answer, int label) {
        if (answer.shape().rank() != 1 || label < 0 || label >= answer.values().length) {
            return Optional.empty();
        }
        float[] slopes = new float[answer.values().length];
        double[] shares = Softmax.of(answer.values());
        for (int i = 0; i < slopes.length; i++) {
            double z = answer.values()[i];
            double y = i == label ? 1 : 0;
            slopes[i] =
                    (float)
                            switch (loss) {
                                case SOFTMAX_CROSS_ENTROPY -> shares[i] - y;
                                case SIGMOID_CROSS_ENTROPY -> 1 / (1 + Math.exp(-z)) - y;
                                case EUCLIDEAN -> 2 * (z - y) / slopes.length;
                                case MEAN_ABSOLUTE -> Math.signum(z - y) / slopes.length;
                                case HUBER -> Math.clamp(z - y, -1.0, 1.0) / slopes.length;
                                case HINGE -> (2 * y - 1) * z < 1 ? 1 - 2 * y : 0;
                                case MARGIN ->
                                        Math.max(0, z - 0.1) * (1 - y)
                                                - 2 * Math.max(0, 0.9 - z) * y;
                                case FOCAL ->
                                        focal(shares[label]) * shares[label] * (y - shares[i]);
                                case PIXEL_SOFTMAX_CROSS_ENTROPY -> Double.NaN;
                            };
        }
        return loss == Loss.PIXEL_SOFTMAX_CROSS_ENTROPY
                ? Optional.empty()
                : Optional.of(new Tensor(Shape.of(slopes.length), slopes));
    }

    /// The slope of `−(1 − p)²·ln p` by `p`.
    private static double focal(double p) {
        return 2 * (1 - p) * Math.log(p) - (1 - p) * (1 - p) / p;
    }
}
