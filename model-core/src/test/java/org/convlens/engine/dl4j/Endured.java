package org.convlens.engine.dl4j;

import org.bytedeco.javacpp.Pointer;
import org.convlens.dataset.Batch;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.zoo.Presets;

/// Trains `first-network` for 10,000 steps and prints how many bytes the process has after some.
///
/// To be run where `System.gc()` collects everything and leaves no spare heap.
///
/// Another run has trained before, was measured and is closed: so many collections throw away what
/// Java has compiled, and what it takes to compile it again, two of ninety megabytes, is kept.
final class Endured {

    private static final int FIRST = 1_000;
    private static final int LAST = 10_000;

    /// Some ten seconds of them: native memory is freed by threads of its own after a collection,
    /// and the up to nine megabytes that Java's compiler has used every five seconds.
    private static final int COLLECTIONS = 1_000;

    private final NetworkPlan plan =
            NetworkPlanner.plan(Presets.named("first-network").orElseThrow().network());
    private final Batch batch = Batches.of(64, 10, 1, plan.network().input());

    private Endured() {}

    static void main() {
        Endured endured = new Endured();
        try (NetworkSession before = endured.open()) {
            endured.train(FIRST, before);
            long _ = bytes();
        }
        try (NetworkSession session = endured.open()) {
            endured.train(FIRST, session);
            System.out.println("size " + bytes());
            endured.train(LAST - FIRST, session);
            System.out.println("size " + bytes());
        }
    }

    private NetworkSession open() {
        return new Dl4jEngine()
                .open(plan, new SessionSettings(1, Precision.FLOAT, Optimizer.ADAM, 1e-3));
    }

    private void train(int steps, NetworkSession session) {
        for (int step = 0; step < steps; step++) {
            session.fit(batch);
        }
    }

    private static long bytes() {
        long least = Long.MAX_VALUE;
        for (int collection = 0; collection < COLLECTIONS; collection++) {
            System.gc();
            FreedPages.giveBack();
            least = Math.min(least, Pointer.physicalBytes());
        }
        return least;
    }
}
