package org.convlens.app.fx;

import java.util.function.LongSupplier;

/// A door that remembers how long each task took.
///
/// @param door the real door
/// @param times where the durations go
/// @param ticker nanoseconds since some fixed moment
public record TimedFxThread(FxThread door, HandlerTimes times, LongSupplier ticker)
        implements FxThread {

    @Override
    public void later(Runnable task) {
        door.later(() -> timed(task));
    }

    @Override
    public Subscription regularly(Runnable task) {
        return door.regularly(() -> timed(task));
    }

    private void timed(Runnable task) {
        long start = ticker.getAsLong();
        task.run();
        times.add(ticker.getAsLong() - start);
    }
}
