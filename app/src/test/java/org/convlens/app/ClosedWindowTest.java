package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.app.shell.LabWindow;
import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;
import java.util.concurrent.TimeoutException;

/// What is left of a window once it is closed.
class ClosedWindowTest extends LabInAWindow {

    @Test
    void aClosedLabAndItsWindowAreForgotten() throws TimeoutException {
        begin(SmallNetworks.digits(), "digits?limit=60");
        WeakReference<LabWindow> window = new WeakReference<>(lab().content());
        closeTheLab();
        openTheLab();
        until(() -> {
            System.gc();
            return window.refersTo(null);
        });
        assertThat(window.refersTo(null)).isTrue();
    }
}
