package org.convlens.attribution;

import org.convlens.dataset.Batch;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// A small network without biases that has learned whether a bright bar in noise lies or stands;
/// where it does says nothing. It ends in global average pooling and a dense layer.
public final class TrainedBars {

    private static final int SIDE = 8;
    private static final int SIZE = 640;
    private static final int BATCH = 32;
    private static final Map<ActivationFunction, Parameters> LEARNED =
            new EnumMap<>(ActivationFunction.class);

    private TrainedBars() {}

    /// {@return the network}
    ///
    /// @param function of the convolutions
    /// @param biases whether it has any; they are 0
    static Network network(ActivationFunction function, boolean biases) {
        return end(
                        start().then("conv1", convolution(6, biases).with(function))
                                .then("conv2", convolution(8, biases).with(function)),
                        biases)
                .build();
    }

    static NetworkBuilder start() {
        return new NetworkBuilder("bars", Shape.of(1, SIDE, SIDE));
    }

    static Convolution convolution(int filters, boolean bias) {
        Convolution with = Convolution.of(filters, Window.of(3, 1));
        return new Convolution(
                with.filters(),
                with.window(),
                with.content(),
                with.groups(),
                bias,
                with.activation());
    }

    static NetworkBuilder end(NetworkBuilder begun, boolean bias) {
        return begun.then("mean", new GlobalAveragePooling())
                .then("scores", new Dense(2, bias, ActivationFunction.IDENTITY));
    }

    /// {@return a session that has learned, with ReLUs}
    public static NetworkSession open() {
        return open(ActivationFunction.RELU, false, Precision.FLOAT);
    }

    static NetworkSession open(ActivationFunction function, boolean biases, Precision precision) {
        Parameters learned = LEARNED.computeIfAbsent(function, TrainedBars::learned);
        NetworkSession session = fresh(network(function, biases), precision);
        session.replace(learned);
        return session;
    }

    private static Parameters learned(ActivationFunction function) {
        try (NetworkSession session = fresh(network(function, false), Precision.FLOAT)) {
            for (int first = 0; first < 4 * SIZE; first += BATCH) {
                session.fit(batch(first % SIZE));
            }
            return session.parameters();
        }
    }

    private static NetworkSession fresh(Network network, Precision precision) {
        return new Dl4jEngine()
                .open(
                        NetworkPlanner.plan(network),
                        new SessionSettings(1, precision, Optimizer.ADAM, 0.01));
    }

    private static Batch batch(int first) {
        List<Integer> labels = new ArrayList<>();
        float[] values = new float[BATCH * SIDE * SIDE];
        for (int row = 0; row < BATCH; row++) {
            System.arraycopy(
                    picture(first + row).values(), 0, values, row * SIDE * SIDE, SIDE * SIDE);
            labels.add(label(first + row));
        }
        return new Batch(new Tensor(Shape.of(BATCH, 1, SIDE, SIDE), values), labels);
    }

    /// {@return noise with a bright bar}
    public static Tensor picture(int index) {
        SplittableRandom random = random(index);
        boolean lies = random.nextInt(2) == 0;
        int line = random.nextInt(SIDE);
        float[] values = new float[SIDE * SIDE];
        for (int place = 0; place < values.length; place++) {
            boolean bright = (lies ? place / SIDE : place % SIDE) == line;
            values[place] = 0.4f * (float) random.nextDouble() + (bright ? 0.6f : 0);
        }
        return new Tensor(Shape.of(1, SIDE, SIDE), values);
    }

    /// {@return 0 for a bar that lies, 1 for one that stands}
    public static int label(int index) {
        return random(index).nextInt(2);
    }

    /// {@return the bar's row or column}
    static int line(int index) {
        SplittableRandom random = random(index);
        random.nextInt(2);
        return random.nextInt(SIDE);
    }

    private static SplittableRandom random(int index) {
        return new SplittableRandom(77 + 1_000_003L * index);
    }
}
