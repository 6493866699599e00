package org.convlens.app.fx;

/// The door to the FX thread; given to whoever needs it, so that tests can stand in for it.
public interface FxThread {

    /// Runs a task on the FX thread, after what is queued there; may be called from any thread.
    ///
    /// @param task short: under 8 ms
    void later(Runnable task);

    /// Runs a task on the FX thread fifty times a second until the subscription is closed.
    ///
    /// Unlike an animation it has no frame drawn where nothing changes.
    ///
    /// @param task short: under 8 ms
    /// @return close it to end the ticks
    Subscription regularly(Runnable task);

    /// What ends a subscription.
    @FunctionalInterface
    interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
