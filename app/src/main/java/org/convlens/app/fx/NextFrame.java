package org.convlens.app.fx;

import javafx.application.Platform;
import javafx.scene.Scene;

/// The next frame of a scene.
public final class NextFrame {

    private NextFrame() {}

    /// Runs a task once, when the next frame is laid out and not yet drawn; what it changes is in
    /// the frame after. FX thread.
    ///
    /// @param scene whose frame
    /// @param task what to do then
    public static void laidOut(Scene scene, Runnable task) {
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        task.run();
                    }
                });
        Platform.requestNextPulse();
    }

    /// Runs a task once, when the next frame is on its way to the screen. FX thread.
    ///
    /// Frames are painted on another thread. Without a graphics card this thread hands them to the
    /// screen, with a task that comes behind the first one put here, and so before the second.
    ///
    /// @param scene whose frame
    /// @param task what to do then
    public static void shown(Scene scene, Runnable task) {
        laidOut(scene, () -> Platform.runLater(() -> Platform.runLater(task)));
    }
}
