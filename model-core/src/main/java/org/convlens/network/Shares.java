package org.convlens.network;

import org.convlens.tensor.Softmax;
import org.convlens.tensor.Tensor;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// What a network says of each class, from 0 to 1, by the loss that it is trained with.
///
/// The softmax where one class is right; the sigmoid where each is yes or no; with a margin `(1 +
/// z)/2`, and where lengths or a distance to 0 or 1 are trained the values themselves, kept within
/// 0 and 1. Only those of the softmax add up to 1.
public final class Shares {

    private Shares() {}

    /// {@return one share per class}
    ///
    /// @param outputs the output layer's values, at least one
    /// @param loss what training makes small
    public static double[] of(float[] outputs, Loss loss) {
        return switch (loss) {
            case SOFTMAX_CROSS_ENTROPY, FOCAL, PIXEL_SOFTMAX_CROSS_ENTROPY -> Softmax.of(outputs);
            case SIGMOID_CROSS_ENTROPY -> each(outputs, z -> 1 / (1 + Math.exp(-z)));
            case HINGE -> each(outputs, z -> Math.clamp((1 + z) / 2, 0.0, 1.0));
            case EUCLIDEAN, MEAN_ABSOLUTE, HUBER, MARGIN ->
                    each(outputs, z -> Math.clamp(z, 0.0, 1.0));
        };
    }

    /// {@return the picture that an answer draws}: the sigmoid where that is in the loss, else the
    /// values themselves
    ///
    /// @param answer the output layer's values
    /// @param loss what training makes small; one that can be a distance
    public static Tensor drawn(Tensor answer, Loss loss) {
        if (loss != Loss.SIGMOID_CROSS_ENTROPY) {
            return answer;
        }
        float[] drawn = new float[answer.values().length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = (float) (1 / (1 + Math.exp(-answer.values()[i])));
        }
        return new Tensor(answer.shape(), drawn);
    }

    private static double[] each(float[] outputs, DoubleUnaryOperator share) {
        return IntStream.range(0, outputs.length)
                .mapToDouble(i -> share.applyAsDouble(outputs[i]))
                .toArray();
    }
}
