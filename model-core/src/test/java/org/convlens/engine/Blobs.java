package org.convlens.engine;

import org.convlens.dataset.Dataset;
import org.convlens.network.ActivationFunction;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Dropout;
import org.convlens.network.Flatten;
import org.convlens.network.MaxPooling;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Noise of 8×8 with a bright spot of 3×3 in one of four corners, which is the class.
///
/// @param size how many pictures
/// @param seed of noise and places
public record Blobs(int size, long seed) implements Dataset {

    private static final int SIDE = 8;

    /// {@return a small network with all that could leave a trace: running statistics and dropout}
    public static NetworkPlan plan() {
        return NetworkPlanner.plan(
                new NetworkBuilder("blobs", Shape.of(1, SIDE, SIDE))
                        .then(
                                "conv1",
                                Convolution.of(6, Window.of(3, 1)).with(ActivationFunction.RELU))
                        .then("norm1", new BatchNormalisation(1e-5, 0.9))
                        .then("pool1", new MaxPooling(Window.of(2, 2)))
                        .then("flatten", new Flatten())
                        .then("dropout", new Dropout(0.2))
                        .then("scores", new Dense(4, true, ActivationFunction.IDENTITY))
                        .build());
    }

    @Override
    public String name() {
        return "blobs";
    }

    @Override
    public List<String> classNames() {
        return List.of("top left", "top right", "bottom left", "bottom right");
    }

    @Override
    public Shape pictureShape() {
        return Shape.of(1, SIDE, SIDE);
    }

    @Override
    public int label(int index) {
        return random(index).nextInt(4);
    }

    @Override
    public int pixel(int index, int offset) {
        float[] values = new float[SIDE * SIDE];
        read(index, values, 0);
        return Math.round(255 * values[offset]);
    }

    @Override
    public void read(int index, float[] target, int offset) {
        SplittableRandom random = random(index);
        float[] spot = spot(random);
        for (int place = 0; place < SIDE * SIDE; place++) {
            target[offset + place] = 155 * spot[place] / 255f + random.nextInt(101) / 255f;
        }
    }

    @Override
    public Optional<Tensor> mask(int index) {
        return Optional.of(new Tensor(Shape.of(SIDE, SIDE), spot(random(index))));
    }

    private static float[] spot(SplittableRandom random) {
        int corner = random.nextInt(4);
        int top = corner / 2 * 4 + random.nextInt(2);
        int left = corner % 2 * 4 + random.nextInt(2);
        float[] spot = new float[SIDE * SIDE];
        for (int place = 0; place < SIDE * SIDE; place++) {
            boolean bright =
                    Math.abs(place / SIDE - top - 1) <= 1 && Math.abs(place % SIDE - left - 1) <= 1;
            spot[place] = bright ? 1 : 0;
        }
        return spot;
    }

    private SplittableRandom random(int index) {
        return new SplittableRandom(new SplittableRandom(seed).nextLong() + index);
    }
}
