package org.convlens.app.training;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.convlens.app.shell.Texts;
import org.convlens.app.state.LabCommands;
import org.convlens.app.state.LabState;
import org.convlens.app.state.Progress;
import org.convlens.training.History;

import java.util.List;

/// What the training panel shows of the run and what its buttons do.
final class TrainingViewModel {

    private final LabState state;
    private final LabCommands commands;
    private final List<String> curveNames;
    private final ReadOnlyObjectWrapper<RunState> run;
    private final ReadOnlyObjectWrapper<RunCurves> curves;
    private final ReadOnlyLongWrapper growth = new ReadOnlyLongWrapper();

    /// Watches a lab.
    ///
    /// @param state what it knows
    /// @param commands what can be done
    TrainingViewModel(LabState state, LabCommands commands) {
        this.state = state;
        this.commands = commands;
        Texts texts = Texts.of(TrainingViewModel.class);
        curveNames = List.of(texts.get("training"), texts.get("validation"));
        run = new ReadOnlyObjectWrapper<>(RunState.in(state));
        curves = new ReadOnlyObjectWrapper<>(RunCurves.empty(curveNames));
        state.progress().subscribe(_ -> progress());
        state.config().subscribe(_ -> look());
        state.data().subscribe(_ -> look());
        state.picture().subscribe(_ -> look());
        state.plan().subscribe(_ -> look());
    }

    /// {@return where training stands}
    ReadOnlyObjectProperty<RunState> run() {
        return run.getReadOnlyProperty();
    }

    /// {@return the run's curves; new ones for a new run}
    ReadOnlyObjectProperty<RunCurves> curves() {
        return curves.getReadOnlyProperty();
    }

    /// {@return how often the curves grew}
    ReadOnlyLongProperty growth() {
        return growth.getReadOnlyProperty();
    }

    /// Starts, resumes or pauses.
    void playOrPause() {
        if (run.get().isRunning()) {
            commands.pause();
        } else if (run.get().canPlay()) {
            commands.start();
        }
    }

    /// Trains one batch.
    void step() {
        if (run.get().canStep()) {
            commands.step();
        }
    }

    /// Ends the run and keeps the weights.
    void stop() {
        if (run.get().isUnderWay()) {
            commands.stop();
        }
    }

    /// Goes back to fresh weights.
    void reset() {
        if (run.get().canReset()) {
            commands.reset();
        }
    }

    private void progress() {
        History history = state.progress().get().map(Progress::history).orElse(History.EMPTY);
        if (!curves.get().leadTo(history)) {
            curves.set(RunCurves.empty(curveNames));
        }
        curves.get().growInto(history);
        growth.set(growth.get() + 1);
        look();
    }

    private void look() {
        run.set(RunState.in(state));
    }
}
