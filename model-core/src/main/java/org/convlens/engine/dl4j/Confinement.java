package org.convlens.engine.dl4j;

import org.convlens.architecture.Exempt;

/// Holds a session to the thread that opened it.
@Exempt("Compares threads and starts none: a session elsewhere would use another thread's memory.")
final class Confinement {

    private final Thread owner = Thread.currentThread();

    /// @throws IllegalStateException on any other thread
    void check() {
        Thread caller = Thread.currentThread();
        if (!caller.equals(owner)) {
            throw new IllegalStateException(
                    "A session belongs to the thread that opened it; opened on: %s, called on: %s"
                            .formatted(owner.getName(), caller.getName()));
        }
    }
}
