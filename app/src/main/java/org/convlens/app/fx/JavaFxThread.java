package org.convlens.app.fx;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// JavaFX's own thread and its frames.
public final class JavaFxThread implements FxThread {

    @Override
    public void later(Runnable task) {
        Platform.runLater(task);
    }

    @Override
    public Subscription everyFrame(Runnable task) {
        AnimationTimer timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        task.run();
                    }
                };
        timer.start();
        return timer::stop;
    }
}
