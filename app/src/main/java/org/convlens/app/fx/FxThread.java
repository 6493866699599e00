package org.convlens.app.fx;

/// The door to the FX thread; given to whoever needs it, so that tests can stand in for it.
public interface FxThread {

    /// Runs a task on the FX thread, after what is queued there; may be called from any thread.
    ///
    /// @param task short: under 8 ms
    void later(Runnable task);

    /// Runs a task on the FX thread once per frame until the subscription is closed.
    ///
    /// @param task short: under 8 ms
    /// @return close it to end the ticks
    Subscription everyFrame(Runnable task);

    /// What ends a subscription.
    @FunctionalInterface
    interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
