package org.convlens.bench;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Convolution;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.convlens.zoo.Presets;

import java.util.ArrayList;
import java.util.List;

/// How long the planner thinks: shapes, counts, receptive fields and problems of deep networks.
public final class PlannerSpeed {

    private static final int LAYERS = 1_000;
    private static final int RUNS = 51;

    private PlannerSpeed() {}

    /// Measures and prints a table.
    ///
    /// @param arguments none
    public static void main(String[] arguments) {
        System.out.println(table());
    }

    /// {@return a table as people read it}
    static String table() {
        List<String> lines = new ArrayList<>(List.of("planner: milliseconds, first and usual"));
        lines.add(line(residual()));
        for (String preset : List.of("densenet-201", "resnet-152", "inception-v3")) {
            lines.add(line(Presets.named(preset).orElseThrow().network()));
        }
        return String.join("\n", lines);
    }

    private static String line(Network network) {
        double first = milliseconds(network);
        double[] times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            times[run] = milliseconds(network);
        }
        return "%-14s %5d layers %7.1f %7.1f"
                .formatted(network.name(), network.layers().size(), first, Bench.median(times));
    }

    private static double milliseconds(Network network) {
        return Worker.nanoseconds(1, () -> NetworkPlanner.plan(network)) / 1e6;
    }

    /// Blocks of a convolution, a normalisation, a ReLU and a shortcut over them.
    private static Network residual() {
        NetworkBuilder builder = new NetworkBuilder("residual", Shape.of(16, 64, 64));
        Window window = Window.of(3, 1).with(Padding.Explicit.all(1));
        String from = "input";
        for (int block = 0; block < LAYERS / 4; block++) {
            builder.then("conv" + block, Convolution.of(16, window))
                    .then(
                            "norm" + block,
                            new BatchNormalisation(
                                    BatchNormalisation.DEFAULT_EPSILON,
                                    BatchNormalisation.DEFAULT_DECAY))
                    .then("relu" + block, new Activation(ActivationFunction.RELU))
                    .layer("add" + block, new Add(), "relu" + block, from);
            from = "add" + block;
        }
        return builder.build();
    }
}
