package org.convlens.app.training;

import atlantafx.base.theme.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Desk;
import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Missing;
import org.convlens.training.TrainingStatus;

import java.util.Objects;
import java.util.Optional;

/// The bottom of the bench: run, settings, curves and answer.
public final class TrainingView extends HBox {

    private static final String STYLE_SHEET =
            Objects.requireNonNull(TrainingView.class.getResource("training.css")).toExternalForm();

    private final Texts texts = Texts.of(TrainingView.class);
    private final RunWords words = new RunWords(texts);
    private final TrainingViewModel model;
    private final SettingsGrid settings;
    private final Label line = new Label();
    private final Button chooseData = new Button(texts.get("choose"));
    private final ProgressBar progress = new ProgressBar(0);

    /// Watches the lab's run.
    ///
    /// @param desk what the window works with
    /// @param toData goes to the place where data are chosen
    public TrainingView(Desk desk, Runnable toData) {
        model = new TrainingViewModel(desk.state(), desk.commands());
        settings = new SettingsGrid(new SettingsViewModel(desk.state(), desk.commands()), texts);
        CurvesPane curves = new CurvesPane(model, texts);
        AnswerPane answer = new AnswerPane(new AnswerViewModel(desk.state()), texts);
        getStyleClass().addAll("panel", "training");
        getStylesheets().add(STYLE_SHEET);
        ResultsPane results = new ResultsPane(curves, answer, texts);
        setHgrow(results, Priority.ALWAYS);
        getChildren().addAll(run(toData), results);
        model.run().subscribe(this::show);
    }

    /// Starts, resumes or pauses, as the space bar does.
    public void playOrPause() {
        model.playOrPause();
    }

    /// Trains one batch.
    public void step() {
        model.step();
    }

    private VBox run(Runnable toData) {
        line.setId("run-line");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        progress.setId("run-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(texts.get("progress"));
        chooseData.setId("run-choose-data");
        chooseData.getStyleClass().addAll("accent", "small");
        chooseData.setOnAction(_ -> toData.run());
        VBox run = new VBox(new RunButtons(model, texts), line, chooseData, progress, settings);
        run.getStyleClass().add("run");
        return run;
    }

    private void show(RunState run) {
        boolean wrong = run.status().isFailure() || isImpossible(run);
        line.setText(run.missing().map(this::words).orElseGet(() -> words.line(run)));
        line.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
        boolean needsData = run.missing().equals(Optional.of(new Missing.Data()));
        chooseData.setVisible(needsData);
        chooseData.setManaged(needsData);
        progress.setVisible(run.missing().isEmpty() && !wrong);
        progress.setManaged(progress.isVisible());
        progress.setProgress(run.status() == TrainingStatus.OPENING ? -1 : run.share());
        settings.lockIn(run.status());
    }

    private static boolean isImpossible(RunState run) {
        return run.missing().filter(Missing.PossibleNetwork.class::isInstance).isPresent();
    }

    private String words(Missing missing) {
        return switch (missing) {
            case Missing.PossibleNetwork(var problem) -> problem.message();
            case Missing.Data() -> texts.get("needs.data");
            case Missing.Patience(), Missing.Weights(), Missing.Layer(_) -> "";
        };
    }
}
