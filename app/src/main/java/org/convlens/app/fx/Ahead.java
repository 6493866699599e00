package org.convlens.app.fx;

/// What the first window will ask for, made while JavaFX starts and waits for the system.
public final class Ahead {

    private Ahead() {}

    /// Does work on a thread of its own, which keeps no program from ending.
    ///
    /// @param work whose results others find made, or wait for
    public static void start(Runnable work) {
        Thread.ofPlatform().daemon().name("convlens-ahead").start(work);
    }
}
