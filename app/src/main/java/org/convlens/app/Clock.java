package org.convlens.app;

import org.convlens.training.Ticker;

/// The one place that reads a clock.
final class Clock implements Ticker {

    @Override
    public long nanos() {
        return System.nanoTime();
    }
}
