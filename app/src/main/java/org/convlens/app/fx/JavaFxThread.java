package org.convlens.app.fx;

import javafx.application.Platform;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// JavaFX's own thread, and a clock beside it.
///
/// An animation would have JavaFX go through the whole scene sixty times a second, shown or hidden,
/// which takes a sixth of a processor from the training.
public final class JavaFxThread implements FxThread {

    private static final long TICK_MILLIS = 20;

    @Override
    public void later(Runnable task) {
        Platform.runLater(task);
    }

    @Override
    public Subscription regularly(Runnable task) {
        ScheduledExecutorService clock =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("convlens-clock").factory());
        Ticks ticks = new Ticks(clock, task, new AtomicBoolean());
        var _ =
                clock.scheduleWithFixedDelay(
                        ticks, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        return clock::shutdownNow;
    }

    /// Sends a task over; while one is under way, no other, and none after the end.
    private record Ticks(ScheduledExecutorService clock, Runnable task, AtomicBoolean underWay)
            implements Runnable {

        @Override
        public void run() {
            if (underWay.compareAndSet(false, true)) {
                Platform.runLater(this::tick);
            }
        }

        private void tick() {
            underWay.set(false);
            if (!clock.isShutdown()) {
                task.run();
            }
        }
    }
}
