package org.convlens.training;

/// Time, injected so that runs can be repeated.
@FunctionalInterface
public interface Ticker {

    /// {@return nanoseconds since some fixed moment}
    long nanos();
}
