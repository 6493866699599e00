package org.convlens.app;

import org.convlens.training.Ticker;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/// The one place that reads a clock.
final class Clock implements Ticker {

    private OptionalLong windowMillis = OptionalLong.empty();

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    /// Notes that the first window shows. FX thread only.
    void windowShown() {
        if (windowMillis.isEmpty()) {
            Instant start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
            windowMillis = OptionalLong.of(Duration.between(start, Instant.now()).toMillis());
        }
    }

    /// {@return milliseconds from the start of the process to the first window. FX thread only}
    OptionalLong windowMillis() {
        return windowMillis;
    }
}
