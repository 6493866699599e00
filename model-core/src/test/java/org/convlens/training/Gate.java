package org.convlens.training;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/// Holds the engine thread before one batch, so that a test can act at a known moment.
final class Gate implements LongConsumer {

    private final long iteration;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    /// A gate that is closed.
    ///
    /// @param iteration how many batches are trained before
    Gate(long iteration) {
        this.iteration = iteration;
    }

    @Override
    public void accept(long trained) {
        if (trained == iteration) {
            reached.countDown();
            await(opened);
        }
    }

    /// Waits until the engine thread stands at the gate.
    void awaitArrival() {
        await(reached);
    }

    void open() {
        opened.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("Waited in vain at a gate");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
