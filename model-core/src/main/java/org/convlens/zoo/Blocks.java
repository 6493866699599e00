package org.convlens.zoo;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.AveragePooling;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxPooling;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.Window;

/// The layers publications are made of.
final class Blocks {

    static final LayerSpec RELU = new Activation(ActivationFunction.RELU);

    static final LayerSpec NORM =
            new BatchNormalisation(
                    BatchNormalisation.DEFAULT_EPSILON, BatchNormalisation.DEFAULT_DECAY);

    private Blocks() {}

    /// A convolution with ReLU and explicit padding.
    static Convolution convolution(int filters, int kernel, int padding) {
        return convolution(filters, padded(Window.of(kernel, 1), padding));
    }

    /// A convolution with ReLU.
    static Convolution convolution(int filters, Window window) {
        return Convolution.of(filters, window).with(ActivationFunction.RELU);
    }

    /// A convolution without activation.
    static Convolution plain(int filters, Window window, boolean bias) {
        return new Convolution(
                filters, window, PaddingContent.ZERO, 1, bias, ActivationFunction.IDENTITY);
    }

    static Window padded(Window window, int padding) {
        return padding == 0 ? window : window.with(Padding.Explicit.all(padding));
    }

    static LayerSpec maxPooling(int kernel, int stride) {
        return new MaxPooling(Window.of(kernel, stride));
    }

    static LayerSpec averagePooling(int kernel, int stride) {
        return new AveragePooling(Window.of(kernel, stride), false);
    }

    static LayerSpec dense(int units) {
        return new Dense(units, true, ActivationFunction.RELU);
    }

    static LayerSpec logits(int classes) {
        return new Dense(classes, true, ActivationFunction.IDENTITY);
    }
}
