package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.javacpp.Pointer;
import org.convlens.dataset.Batch;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.zoo.Presets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Ten thousand steps of training leave nothing behind.
@Tag("long")
class EnduranceTest {

    private static final int FIRST = 1_000;
    private static final int LAST = 10_000;

    /// Native memory is freed by threads of its own some time after the collection.
    private static final int COLLECTIONS = 25;

    @Test
    void theProcessIsAsLargeAfterTenThousandStepsAsAfterOneThousand() {
        NetworkPlan plan =
                NetworkPlanner.plan(Presets.named("first-network").orElseThrow().network());
        Batch batch = Batches.of(64, 10, 1, plan.network().input());
        SessionSettings settings = new SessionSettings(1, Precision.FLOAT, Optimizer.ADAM, 1e-3);
        try (NetworkSession session = new Dl4jEngine().open(plan, settings)) {
            long early = bytesAfter(FIRST, session, batch);
            long late = bytesAfter(LAST - FIRST, session, batch);
            assertThat(late).isLessThanOrEqualTo(early + early * 3 / 100);
        }
    }

    private static long bytesAfter(int steps, NetworkSession session, Batch batch) {
        for (int step = 0; step < steps; step++) {
            session.fit(batch);
        }
        long least = Long.MAX_VALUE;
        for (int collection = 0; collection < COLLECTIONS; collection++) {
            System.gc();
            FreedPages.giveBack();
            least = Math.min(least, Pointer.physicalBytes());
        }
        return least;
    }
}
