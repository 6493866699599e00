package org.convlens.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.training.TrainingEvent;
import org.convlens.training.TrainingEvent.Iteration;
import org.convlens.training.TrainingEvent.StatusChanged;
import org.convlens.training.TrainingStatus;
import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicLong;

/// When news may wait, and when not.
class RunInboxTest {

    private static final long MILLISECOND = 1_000_000;

    private final AtomicLong nanos = new AtomicLong();
    private final RunInbox inbox = new RunInbox(nanos::get);

    @Test
    void batchesWaitForMoreToComeAndAllComeInOrder() {
        inbox.happened(batch(1));
        nanos.set(140 * MILLISECOND);
        assertThat(inbox.events()).isEmpty();
        inbox.happened(batch(2));
        nanos.set(150 * MILLISECOND);
        assertThat(inbox.events()).containsExactly(batch(1), batch(2));
        assertThat(inbox.events()).isEmpty();
    }

    @Test
    void aChangeOfStatusWaitsForNothing() {
        TrainingEvent paused = new StatusChanged(TrainingStatus.PAUSED, "");
        inbox.happened(batch(1));
        inbox.happened(paused);
        assertThat(inbox.events()).containsExactly(batch(1), paused);
    }

    private static Iteration batch(long number) {
        return new Iteration(number, 1, 0.5, 0.5, 100, 1);
    }
}
