package org.convlens.app.fx;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Arrays;

/// JavaFX's headless screen has a million pixels and an exception for each picture that is larger;
/// pictures of the window are taken of its scene, which has no such bounds.
///
/// @param others hears of everything else
record HeadlessScreen(UncaughtExceptionHandler others) implements UncaughtExceptionHandler {

    private static final String WINDOW = "com.sun.glass.ui.headless.HeadlessWindow";

    /// Says nothing of its bounds on this thread, the FX thread, from now on.
    static void forgetBounds() {
        Thread fx = Thread.currentThread();
        fx.setUncaughtExceptionHandler(new HeadlessScreen(fx.getUncaughtExceptionHandler()));
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        if (!isOfItsBounds(error)) {
            others.uncaughtException(thread, error);
        }
    }

    private static boolean isOfItsBounds(Throwable error) {
        return error instanceof IndexOutOfBoundsException
                && Arrays.stream(error.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(WINDOW));
    }
}
