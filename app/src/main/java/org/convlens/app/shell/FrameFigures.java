package org.convlens.app.shell;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.convlens.app.fx.HandlerTimes;

/// An overlay that shows how long our handlers keep the FX thread.
public final class FrameFigures extends Label {

    private final Texts texts = Texts.of(FrameFigures.class);
    private final HandlerTimes times;
    private final Timeline refresh =
            new Timeline(new KeyFrame(Duration.millis(500), event -> show()));

    /// An overlay over measured handlers, hidden at first.
    ///
    /// @param times where the durations are
    public FrameFigures(HandlerTimes times) {
        this.times = times;
        getStyleClass().add("overlay-figures");
        setId("frame-figures");
        setMouseTransparent(true);
        setVisible(false);
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        StackPane.setMargin(this, new Insets(52, 0, 0, 0));
        refresh.setCycleCount(Timeline.INDEFINITE);
    }

    /// Shows or hides the overlay.
    public void toggle() {
        setVisible(!isVisible());
        if (isVisible()) {
            show();
            refresh.play();
        } else {
            refresh.stop();
        }
    }

    private void show() {
        HandlerTimes.Figures now = times.figures();
        setText(texts.get("figures", now.count(), now.median(), now.high(), now.slowest()));
    }
}
