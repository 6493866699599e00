package org.convlens.app.fx;

import java.util.Optional;
import java.util.function.Supplier;

/// What is made when it is first asked for. FX thread.
///
/// @param <T> what it is
public final class Once<T> implements Supplier<T> {

    private final Supplier<? extends T> maker;
    private Optional<T> made = Optional.empty();

    /// Nothing made yet.
    ///
    /// @param maker makes it
    public Once(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    /// {@return the one that was made}
    @Override
    public T get() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }
}
