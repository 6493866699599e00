package org.convlens.app.why;

import org.convlens.training.Ticker;

import java.util.concurrent.TimeUnit;

/// How far something long is.
///
/// @param share that is done, 0 to 1
/// @param secondsLeft until the end, if it goes on as it began; not a number at the beginning
record Advance(double share, double secondsLeft) {

    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    /// Before it has begun.
    static final Advance NONE = new Advance(0, Double.NaN);

    /// {@return whether one can tell how long it takes}
    boolean isForeseen() {
        return Double.isFinite(secondsLeft);
    }

    /// Measures from when it was made.
    ///
    /// @param ticker nanoseconds since some fixed moment
    /// @param began when it was made
    record Watch(Ticker ticker, long began) {

        /// {@return a watch that runs}
        static Watch on(Ticker ticker) {
            return new Watch(ticker, ticker.nanos());
        }

        /// {@return how far it is}
        Advance at(double share) {
            double passed = (ticker.nanos() - began) / SECOND;
            return new Advance(share, share == 0 ? Double.NaN : passed * (1 - share) / share);
        }
    }
}
