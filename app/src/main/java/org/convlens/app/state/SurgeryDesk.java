package org.convlens.app.state;

import org.convlens.engine.Frozen;
import org.convlens.engine.Parameters;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;
import org.convlens.training.Alteration;
import org.convlens.training.TrainingRun;
import org.convlens.training.TrainingStatus;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Operates on the weights of the run, freezes them, and takes both back.
final class SurgeryDesk {

    private final LabState state;
    private final Instruments with;
    private final Team team;
    private Optional<TrainingRun> patient = Optional.empty();

    /// Who helps.
    ///
    /// @param drawings keeps what can be undone
    /// @param training has the run
    /// @param passes judges the network anew
    /// @param files know that something changed
    record Team(DrawingDesk drawings, TrainingDesk training, PassDesk passes, FileDesk files) {}

    SurgeryDesk(LabState state, Instruments with, Team team) {
        this.state = state;
        this.with = with;
        this.team = team;
    }

    /// Another run's weights are nobody's to undo.
    void tick() {
        Optional<TrainingRun> now = team.training().run();
        if (!now.equals(patient)) {
            patient = now;
            team.drawings().forgetWeights();
        }
    }

    void operate(Operation operation) {
        Optional<TrainingRun> run = team.training().run();
        run.ifPresentOrElse(
                now -> operate(now, operation),
                () -> tell(Notice.Kind.INFORMATION, Words.say("run.none")));
    }

    private void operate(TrainingRun run, Operation operation) {
        tick();
        team.training().touch();
        var _ =
                run.alter(operation.layer(), operation.change())
                        .whenComplete((done, error) ->
                                with.fx().later(() -> finish(run, operation, done, error)));
    }

    private void finish(
            TrainingRun run,
            Operation operation,
            @Nullable Alteration done,
            @Nullable Throwable error) {
        if (done == null) {
            String sentence = error == null ? "" : Words.sentence(error);
            tell(Notice.Kind.WARNING, sentence);
        } else if (patient.equals(Optional.of(run))) {
            Parameters before = different(done.before(), done.after());
            Parameters after = different(done.after(), done.before());
            LayerId layer = operation.layer();
            team.drawings()
                    .note(
                            new Timeline.Deed(
                                    operation.name(),
                                    true,
                                    () -> put(run, layer, before),
                                    () -> put(run, layer, after)));
            changed();
        }
    }

    /// What was left alone may learn on and is not put back.
    private static Parameters different(Parameters one, Parameters other) {
        SortedMap<String, Tensor> tensors = new TreeMap<>(one.byName());
        tensors.entrySet()
                .removeIf(entry -> entry.getValue().equals(other.byName().get(entry.getKey())));
        return new Parameters(tensors);
    }

    private void put(TrainingRun run, LayerId layer, Parameters weights) {
        var _ = run.alter(layer, _ -> weights).thenRun(() -> with.fx().later(this::changed));
    }

    private void changed() {
        team.files().countAsUnsaved();
        state.evaluation.set(Optional.empty());
        if (state.data.get().isPresent() && !isRunning()) {
            team.passes().evaluate();
        }
    }

    private boolean isRunning() {
        return state.progress
                .get()
                .filter(now -> now.status() == TrainingStatus.RUNNING)
                .isPresent();
    }

    void freeze(String name, Frozen frozen) {
        tick();
        Frozen before = state.frozen.get();
        apply(frozen);
        team.drawings()
                .note(new Timeline.Deed(name, true, () -> apply(before), () -> apply(frozen)));
    }

    private void apply(Frozen frozen) {
        team.training().freeze(frozen);
        team.files().countAsUnsaved();
    }

    private void tell(Notice.Kind kind, String sentence) {
        state.notice.set(Optional.of(new Notice(kind, sentence)));
    }
}
