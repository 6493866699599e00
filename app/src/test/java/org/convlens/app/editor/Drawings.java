package org.convlens.app.editor;

import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.Concatenate;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Drawing;
import org.convlens.network.Dropout;
import org.convlens.network.Flatten;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.Loss;
import org.convlens.network.MaxPooling;
import org.convlens.network.Network;
import org.convlens.network.Padding;
import org.convlens.network.Position;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Networks that the tests draw.
final class Drawings {

    private Drawings() {}

    static Drawing empty() {
        return drawing("empty", List.of(), "input");
    }

    /// input → conv1 → pool1 → flatten1 → dense1, in a column
    static Drawing chain() {
        Network network = unplacedChain().network();
        Map<LayerId, Position> column = new HashMap<>();
        column.put(LayerId.INPUT, new Position(0, 0));
        network.layers()
                .forEach(layer -> column.put(layer.id(), new Position(0, 152.0 * column.size())));
        return new Drawing(network, column);
    }

    /// The same chain, without places.
    static Drawing unplacedChain() {
        return drawing(
                "chain",
                List.of(
                        layer("conv1", conv(8, 5), "input"),
                        layer("pool1", new MaxPooling(Window.of(2, 2)), "conv1"),
                        layer("flatten1", new Flatten(), "pool1"),
                        layer(
                                "dense1",
                                new Dense(10, true, ActivationFunction.IDENTITY),
                                "flatten1")),
                "dense1");
    }

    static Drawing lenet() {
        return drawing(
                "lenet",
                List.of(
                        layer("conv1", conv(20, 5), "input"),
                        layer("pool1", new MaxPooling(Window.of(2, 2)), "conv1"),
                        layer("conv2", conv(50, 5), "pool1"),
                        layer("pool2", new MaxPooling(Window.of(2, 2)), "conv2"),
                        layer("flatten1", new Flatten(), "pool2"),
                        layer("dense1", new Dense(500, true, ActivationFunction.RELU), "flatten1"),
                        layer("dropout1", new Dropout(0.5), "dense1"),
                        layer(
                                "dense2",
                                new Dense(10, true, ActivationFunction.IDENTITY),
                                "dropout1")),
                "dense2");
    }

    /// As the LeNet, with a third convolution whose kernel does not fit, and a loose layer.
    static Drawing impossible() {
        return drawing(
                "impossible",
                List.of(
                        layer("conv1", conv(20, 5), "input"),
                        layer("pool1", new MaxPooling(Window.of(2, 2)), "conv1"),
                        layer("conv2", conv(50, 5), "pool1"),
                        layer("pool2", new MaxPooling(Window.of(2, 2)), "conv2"),
                        layer("conv3", conv(64, 7), "pool2"),
                        layer("flatten1", new Flatten(), "conv3"),
                        layer(
                                "dense1",
                                new Dense(10, true, ActivationFunction.IDENTITY),
                                "flatten1"),
                        layer("loose", new Dropout(0.5))),
                "dense1");
    }

    /// Residual blocks and an inception-like fork.
    static Drawing branching() {
        return drawing(
                "branching",
                List.of(
                        layer("stem", same(16, 3), "input"),
                        layer("a1", same(16, 3), "stem"),
                        layer("a2", same(16, 3), "a1"),
                        layer("add1", new Add(), "stem", "a2"),
                        layer("b1", same(16, 3), "add1"),
                        layer("b2", same(16, 3), "b1"),
                        layer("add2", new Add(), "add1", "b2"),
                        layer("one", same(8, 1), "add2"),
                        layer("three", same(8, 3), "add2"),
                        layer("five", same(8, 5), "add2"),
                        layer("concat1", new Concatenate(), "one", "three", "five"),
                        layer("pool", new MaxPooling(Window.of(2, 2)), "concat1"),
                        layer("flatten", new Flatten(), "pool"),
                        layer(
                                "dense",
                                new Dense(10, true, ActivationFunction.IDENTITY),
                                "flatten")),
                "dense");
    }

    /// A chain of that many convolutions.
    static Drawing ofLength(int length) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 1; i <= length; i++) {
            layers.add(layer("c" + i, same(8, 3), i == 1 ? "input" : "c" + (i - 1)));
        }
        return drawing("long", layers, "c" + length);
    }

    static Drawing drawing(String name, List<Layer> layers, String output) {
        return new Drawing(
                new Network(
                        name,
                        Shape.of(1, 28, 28),
                        layers,
                        new LayerId(output),
                        Loss.SOFTMAX_CROSS_ENTROPY),
                Map.of());
    }

    static Layer layer(String id, LayerSpec spec, String... inputs) {
        return new Layer(new LayerId(id), spec, Stream.of(inputs).map(LayerId::new).toList());
    }

    static Convolution conv(int filters, int kernel) {
        return Convolution.of(filters, Window.of(kernel, 1)).with(ActivationFunction.RELU);
    }

    private static Convolution same(int filters, int kernel) {
        Convolution plain = conv(filters, kernel);
        return plain.with(plain.window().with(new Padding.Same()));
    }
}
