package org.convlens.app.cli;

import org.convlens.architecture.Exempt;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl+C while there is something to save: the program ends once it is saved.
@Exempt("A shutdown hook is a thread, and there is no other way to hear of Ctrl+C.")
final class Interruption implements AutoCloseable {

    private static final int LONGEST_WAIT_SECONDS = 60;

    private final CountDownLatch saved = new CountDownLatch(1);
    private final Thread hook = new Thread(this::hold, "convlens-interruption");
    private volatile boolean asked;

    /// Listens from now on.
    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// {@return whether the program has been asked to end}
    boolean isAsked() {
        return asked;
    }

    private void hold() {
        asked = true;
        try {
            if (!saved.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("ConvLens ends without having saved: that took too long.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Lets the program end: everything is saved.
    @Override
    public void close() {
        saved.countDown();
        if (!asked) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
