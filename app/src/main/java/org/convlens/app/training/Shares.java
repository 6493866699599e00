package org.convlens.app.training;

import org.convlens.network.Loss;
import org.convlens.tensor.Softmax;
import org.convlens.tensor.Tensor;

/// What the bars of an answer show, by the loss that the network is trained with.
final class Shares {

    private Shares() {}

    /// {@return from 0 to 1 for each class: softmax, sigmoid, or the values as they are}
    ///
    /// @param logits the output layer's values
    /// @param loss what training makes small
    static Tensor of(Tensor logits, Loss loss) {
        return switch (loss) {
            case SOFTMAX_CROSS_ENTROPY -> softmax(logits);
            case SIGMOID_CROSS_ENTROPY -> sigmoid(logits);
            case EUCLIDEAN -> logits;
        };
    }

    private static Tensor softmax(Tensor logits) {
        double[] shares = Softmax.of(logits.values());
        Tensor result = Tensor.zeros(logits.shape());
        for (int i = 0; i < shares.length; i++) {
            result.values()[i] = (float) shares[i];
        }
        return result;
    }

    private static Tensor sigmoid(Tensor logits) {
        Tensor result = Tensor.zeros(logits.shape());
        for (int i = 0; i < result.values().length; i++) {
            result.values()[i] = (float) (1 / (1 + Math.exp(-logits.values()[i])));
        }
        return result;
    }
}
