package org.convlens.app.shell;

import atlantafx.base.controls.Spacer;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.convlens.app.state.LabFileState;
import org.convlens.app.state.LabState;
import org.convlens.app.state.Progress;
import org.convlens.engine.ConvolutionPath;
import org.convlens.engine.EngineDescription;
import org.convlens.engine.TrainingMemory;
import org.convlens.plan.NetworkPlan;
import org.convlens.training.EpochResult;
import org.convlens.training.TrainingConfig;

import java.util.List;
import java.util.Optional;

/// Counts, accuracy, what takes longer right now, and whether the lab is saved.
final class StatusLine extends HBox {

    private final Texts texts = Texts.of(StatusLine.class);
    private final Label parameters = new Label();
    private final Label macs = new Label();
    private final Label memory = new Label();
    private final Label problems = new Label();
    private final Label validation = new Label();
    private final WorkLine work;

    StatusLine(LabState state) {
        getStyleClass().add("status-line");
        setId("status");
        work = new WorkLine(texts);
        Label saved = new Label();
        saved.textProperty().bind(state.file().map(LabFileState::saved));
        getChildren()
                .addAll(parameters, macs, memory, problems, validation, new Spacer(), work, saved);
        memory.setTooltip(new Tooltip(texts.get("status.memory.tip")));
        state.plan().subscribe(this::show);
        state.plan().subscribe(_ -> showMemory(state));
        state.config().subscribe(_ -> showMemory(state));
        state.engine().subscribe(_ -> showMemory(state));
        state.progress().subscribe(this::show);
        state.work().subscribe(work::show);
    }

    private void show(NetworkPlan plan) {
        parameters.setText(texts.get("status.parameters", plan.parameters()));
        macs.setText(texts.get("status.macs", Counts.rounded(plan.macs())));
        int count = plan.problems().size();
        problems.setText(count == 0 ? "" : texts.get("status.problems", count));
    }

    /// For the engine, once it is known.
    private void showMemory(LabState state) {
        TrainingConfig config = state.config().get();
        ConvolutionPath path =
                state.engine().get().map(EngineDescription::path).orElse(ConvolutionPath.DIRECT);
        TrainingMemory need =
                TrainingMemory.of(state.plan().get(), config.batchSize(), config.optimizer(), path);
        memory.setText(texts.get("status.memory", Counts.bytes(need.bytes())));
    }

    private void show(Optional<Progress> progress) {
        validation.setText(
                progress.map(now -> now.history().epochs())
                        .filter(epochs -> !epochs.isEmpty())
                        .map(List::getLast)
                        .map(EpochResult::validationAccuracy)
                        .filter(Double::isFinite)
                        .map(share -> texts.get("status.validation", 100 * share))
                        .orElse(""));
    }
}
