package org.convlens.app;

import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Loss;
import org.convlens.network.MaxPooling;
import org.convlens.network.Network;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;

import java.util.List;

/// Networks that train in a moment: `conv1 (4 filters 5×5, ReLU) → pool1 → flatten1 → dense1`.
final class SmallNetworks {

    static final LayerId CONV = new LayerId("conv1");
    static final LayerId POOL = new LayerId("pool1");
    private static final LayerId FLAT = new LayerId("flatten1");
    private static final LayerId DENSE = new LayerId("dense1");

    private SmallNetworks() {}

    /// {@return for digits, 1×28×28 in ten classes}
    static Network digits() {
        return network("digits", Shape.of(1, 28, 28), 10);
    }

    /// {@return for coloured shapes, 3×32×32 in six classes}
    static Network colours() {
        return network("colours", Shape.of(3, 32, 32), 6);
    }

    private static Network network(String name, Shape input, int classes) {
        Convolution filters = Convolution.of(4, Window.of(5, 1)).with(ActivationFunction.RELU);
        return new Network(
                name,
                input,
                List.of(
                        new Layer(CONV, filters, List.of(LayerId.INPUT)),
                        new Layer(POOL, new MaxPooling(Window.of(2, 2)), List.of(CONV)),
                        new Layer(FLAT, new Flatten(), List.of(POOL)),
                        new Layer(
                                DENSE,
                                new Dense(classes, true, ActivationFunction.IDENTITY),
                                List.of(FLAT))),
                DENSE,
                Loss.SOFTMAX_CROSS_ENTROPY);
    }
}
