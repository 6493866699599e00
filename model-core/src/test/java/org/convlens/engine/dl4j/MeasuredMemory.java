package org.convlens.engine.dl4j;

import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.zoo.Presets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Trains a preset for a few batches and prints by how many bytes the process grew at its largest.
///
/// To be run with a C library that keeps nothing of what is freed, and a Java heap that is touched
/// from the start, so that the growth is the training's own.
final class MeasuredMemory {

    private static final int BATCHES = 10;

    private MeasuredMemory() {}

    static void main(String[] words) throws IOException {
        NetworkPlan plan = plan(words[0]);
        train(plan("first-network"), 4, 2);
        System.gc();
        long before = status("VmRSS");
        train(plan, Integer.parseInt(words[1]), BATCHES);
        System.out.println("grew " + (status("VmHWM") - before));
    }

    private static NetworkPlan plan(String preset) {
        return NetworkPlanner.plan(Presets.named(preset).orElseThrow().network());
    }

    private static void train(NetworkPlan plan, int size, int batches) {
        int classes = Math.toIntExact(plan.output().orElseThrow().output().orElseThrow().volume());
        SessionSettings settings = new SessionSettings(1, Precision.FLOAT, Optimizer.ADAM, 1e-3);
        try (NetworkSession session = new Dl4jEngine().open(plan, settings)) {
            for (int batch = 0; batch < batches; batch++) {
                session.fit(Batches.of(size, classes, batch, plan.network().input()));
            }
        }
    }

    private static long status(String key) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc/self/status"));
        String line = lines.stream().filter(row -> row.startsWith(key)).findFirst().orElseThrow();
        return 1_024 * Long.parseLong(line.replaceAll("\\D", ""));
    }
}
