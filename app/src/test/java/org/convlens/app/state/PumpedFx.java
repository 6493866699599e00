package org.convlens.app.state;

import org.convlens.app.fx.FxThread;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The test's own thread as the FX thread: tasks and frames run while the test waits for something.
final class PumpedFx implements FxThread {

    private static final long PATIENCE_SECONDS = 120;

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final List<Runnable> frames = new CopyOnWriteArrayList<>();

    @Override
    public void later(Runnable task) {
        tasks.add(task);
    }

    @Override
    public Subscription regularly(Runnable task) {
        frames.add(task);
        return () -> frames.remove(task);
    }

    /// Runs tasks and frames until something holds.
    void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain for " + what);
            }
            frame();
        }
    }

    private void frame() {
        try {
            Runnable task = tasks.poll(5, TimeUnit.MILLISECONDS);
            if (task != null) {
                task.run();
            }
        } catch (InterruptedException e) {
            throw new AssertionError("The test was interrupted", e);
        }
        frames.forEach(Runnable::run);
    }
}
