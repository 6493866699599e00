package org.convlens.app.cli;

import org.convlens.training.Ticker;

/// Lets something happen now and then.
final class Pace {

    private final Ticker ticker;
    private final long every;
    private long next;

    /// Lets the first thing happen at once.
    ///
    /// @param ticker measures time
    /// @param every nanoseconds between two times
    Pace(Ticker ticker, long every) {
        this.ticker = ticker;
        this.every = every;
        this.next = ticker.nanos();
    }

    /// {@return whether it is time again}; if so, the next time is a while later
    boolean isTime() {
        long now = ticker.nanos();
        if (now - next < 0) {
            return false;
        }
        next = now + every;
        return true;
    }
}
