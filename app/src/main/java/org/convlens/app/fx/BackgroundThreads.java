package org.convlens.app.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// Daemon threads for work, made as needed.
public final class BackgroundThreads implements Background {

    private final FxThread fx;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("convlens-work-", 0).factory());

    /// Threads whose answers go through a door.
    ///
    /// @param fx the door to the FX thread
    public BackgroundThreads(FxThread fx) {
        this.fx = fx;
    }

    @Override
    public <T> FxThread.Subscription start(Callable<T> work, Answer<T> answer) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Future<?> running = threads.submit(() -> run(work, answer, cancelled));
        return () -> {
            cancelled.set(true);
            running.cancel(true);
        };
    }

    /// {@return the threads themselves, for work that answers in its own way}
    public Executor executor() {
        return threads;
    }

    private <T> void run(Callable<T> work, Answer<T> answer, AtomicBoolean cancelled) {
        try {
            T result = work.call();
            answer(cancelled, () -> answer.done().accept(result));
        } catch (Exception | OutOfMemoryError | LinkageError e) {
            answer(cancelled, () -> answer.failed().accept(e));
        }
    }

    private void answer(AtomicBoolean cancelled, Runnable task) {
        fx.later(() -> {
            if (!cancelled.get()) {
                task.run();
            }
        });
    }
}
