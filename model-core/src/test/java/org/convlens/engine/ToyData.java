package org.convlens.engine;

import org.convlens.dataset.Dataset;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Dense;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Loss;
import org.convlens.network.Network;
import org.convlens.plan.LayerCost;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Pictures of one bright cell among noise; the cell's place is the class.
///
/// @param size how many pictures
/// @param seed of the noise
public record ToyData(int size, long seed) implements Dataset {

    /// One channel, two by two.
    public static final Shape SHAPE = Shape.of(1, 2, 2);

    /// The layer that answers.
    public static final LayerId SCORES = new LayerId("scores");

    /// {@return a network of one layer that can learn these classes}
    public static NetworkPlan plan() {
        Layer layer =
                new Layer(
                        SCORES,
                        new Dense(4, false, ActivationFunction.IDENTITY),
                        List.of(LayerId.INPUT));
        Network network =
                new Network("toy", SHAPE, List.of(layer), SCORES, Loss.SOFTMAX_CROSS_ENTROPY);
        LayerPlan row =
                new LayerPlan(
                        layer,
                        List.of(SHAPE),
                        Optional.of(Shape.of(4)),
                        new LayerCost(16, 16, 16),
                        Optional.empty());
        return new NetworkPlan(network, List.of(row), List.of());
    }

    @Override
    public String name() {
        return "toy";
    }

    @Override
    public List<String> classNames() {
        return List.of("top left", "top right", "bottom left", "bottom right");
    }

    @Override
    public Shape pictureShape() {
        return SHAPE;
    }

    @Override
    public int label(int index) {
        return index % 4;
    }

    @Override
    public int pixel(int index, int offset) {
        int noise = new SplittableRandom(seed + 4L * index + offset).nextInt(100);
        return offset == label(index) ? 255 - noise : noise;
    }

    @Override
    public void read(int index, float[] target, int offset) {
        for (int place = 0; place < 4; place++) {
            target[offset + place] = pixel(index, place) / 255f;
        }
    }
}
