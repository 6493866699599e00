package org.convlens.app.training;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.convlens.app.shell.Icons;
import org.convlens.app.shell.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;

/// Train or pause, step, stop, reset.
final class RunButtons extends HBox {

    private final Texts texts;
    private final Button play;
    private final Button step;
    private final Button stop;
    private final Button reset;

    /// Buttons over a run.
    ///
    /// @param model what they do
    /// @param texts of this room
    RunButtons(TrainingViewModel model, Texts texts) {
        this.texts = texts;
        play = button("play", Material2MZ.PLAY_ARROW, model::playOrPause);
        step = button("step", Material2MZ.SKIP_NEXT, model::step);
        stop = button("stop", Material2MZ.STOP, model::stop);
        reset = button("reset", Material2MZ.REPLAY, model::reset);
        play.getStyleClass().addAll("accent", "play");
        getStyleClass().add("run-buttons");
        getChildren().addAll(play, step, stop, reset);
        model.run().subscribe(this::show);
    }

    private Button button(String name, Ikon icon, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.setId("run-" + name);
        button.setOnAction(_ -> action.run());
        explain(button, name);
        return button;
    }

    private void explain(Button button, String name) {
        button.setTooltip(new Tooltip(texts.get(name + ".tip")));
        button.setAccessibleText(texts.get(name));
    }

    private void show(RunState run) {
        boolean running = run.isRunning();
        String name = running ? "pause" : "play";
        if (!texts.get(name).equals(play.getAccessibleText())) {
            play.setGraphic(Icons.of(running ? Material2MZ.PAUSE : Material2MZ.PLAY_ARROW));
            explain(play, name);
        }
        play.setDisable(!run.canPlay());
        step.setDisable(!run.canStep());
        stop.setDisable(!run.isUnderWay());
        reset.setDisable(!run.canReset());
    }
}
