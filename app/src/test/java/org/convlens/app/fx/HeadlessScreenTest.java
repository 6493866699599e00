package org.convlens.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// What is said of the headless screen, and of everything else.
class HeadlessScreenTest {

    private final List<Throwable> told = new ArrayList<>();
    private final HeadlessScreen screen = new HeadlessScreen((_, error) -> told.add(error));

    @Test
    void picturesLargerThanTheScreenAreNoError() {
        told(new IndexOutOfBoundsException(), "com.sun.glass.ui.headless.HeadlessWindow");
        assertThat(told).isEmpty();
    }

    @Test
    void ourOwnErrorsAreTold() {
        IndexOutOfBoundsException ours = new IndexOutOfBoundsException();
        IllegalStateException others = new IllegalStateException();
        told(ours, "org.convlens.app.editor.CanvasView");
        told(others, "com.sun.glass.ui.headless.HeadlessWindow");
        assertThat(told).containsExactly(ours, others);
    }

    private void told(Throwable error, String thrower) {
        error.setStackTrace(
                new StackTraceElement[] {new StackTraceElement(thrower, "blit", null, 333)});
        screen.uncaughtException(Thread.currentThread(), error);
    }
}
