package org.convlens.app.fx;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// A place for the newest value of a stream; what nobody took in time is replaced.
///
/// @param <T> the values
public final class LatestValue<T> {

    private final AtomicReference<@Nullable T> place = new AtomicReference<>();

    /// Puts a value there, in place of one that nobody took; from any thread.
    ///
    /// @param value the newest
    public void offer(T value) {
        place.set(value);
    }

    /// {@return the newest value, once}
    public Optional<T> take() {
        return Optional.ofNullable(place.getAndSet(null));
    }
}
