package org.convlens.engine.dl4j;

import org.convlens.dataset.Batch;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.zoo.Presets;

import java.util.Arrays;
import java.util.List;

/// Prints how many pictures per second the engine trains and answers: medians of repeated runs.
final class TrainingSpeed {

    private static final int BATCH = 64;
    private static final int WARM_UP = 10;
    private static final int RUNS = 9;
    private static final int STEPS = 10;

    private TrainingSpeed() {}

    /// Measures the presets named, or three of them.
    public static void main(String[] presets) {
        System.out.println(new Dl4jEngine().description());
        List<String> names =
                presets.length > 0
                        ? List.of(presets)
                        : List.of("lenet-caffe", "small-vgg", "small-resnet");
        names.forEach(TrainingSpeed::measure);
    }

    private static void measure(String name) {
        NetworkPlan plan = NetworkPlanner.plan(Presets.named(name).orElseThrow().network());
        Batch batch = Batches.of(BATCH, 10, 1, plan.network().input());
        SessionSettings settings = new SessionSettings(1, Precision.FLOAT, Optimizer.ADAM, 1e-3);
        try (NetworkSession session = new Dl4jEngine().open(plan, settings)) {
            double train = median(() -> session.fit(batch));
            double infer = median(() -> session.predict(batch.pictures()));
            System.out.printf("%-14s train %7.0f  infer %7.0f pictures/s%n", name, train, infer);
        }
    }

    private static double median(Runnable step) {
        repeat(WARM_UP, step);
        double[] speeds = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            repeat(STEPS, step);
            speeds[run] = 1e9 * BATCH * STEPS / (System.nanoTime() - start);
        }
        Arrays.sort(speeds);
        return speeds[RUNS / 2];
    }

    private static void repeat(int times, Runnable step) {
        for (int i = 0; i < times; i++) {
            step.run();
        }
    }
}
