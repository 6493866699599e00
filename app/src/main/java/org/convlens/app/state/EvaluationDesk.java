package org.convlens.app.state;

import org.convlens.app.fx.FxThread;
import org.convlens.dataset.Dataset;
import org.convlens.evaluation.Evaluation;
import org.convlens.evaluation.Evaluator;
import org.convlens.training.TrainingRun;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Runs the network over the unseen pictures, with progress and cancel.
final class EvaluationDesk {

    private static final int BATCH = 64;

    private final LabState state;
    private final FxThread fx;
    private final Supplier<Optional<TrainingRun>> run;
    private AtomicBoolean cancelled = new AtomicBoolean();

    EvaluationDesk(LabState state, FxThread fx, Supplier<Optional<TrainingRun>> run) {
        this.state = state;
        this.fx = fx;
        this.run = run;
        state.data.subscribe(now -> forget());
    }

    /// What was said of other pictures says nothing of these.
    private void forget() {
        cancelled.set(true);
        state.evaluation.set(Optional.empty());
    }

    void evaluate() {
        Optional<TrainingRun> asked = run.get();
        Optional<LoadedData> data = state.data.get();
        if (asked.isEmpty() || data.isEmpty()) {
            tell(Notice.Kind.INFORMATION, Words.say("run.none"));
            return;
        }
        evaluate(asked.get(), data.get().unseen());
    }

    private void evaluate(TrainingRun asked, Dataset pictures) {
        cancelled.set(true);
        AtomicBoolean mine = new AtomicBoolean();
        cancelled = mine;
        show(pictures.size(), -1, mine);
        Evaluator evaluator =
                new Evaluator(pictures, BATCH, (done, total) -> progress(total, done, mine));
        var _ =
                asked.ask(evaluator::evaluate)
                        .whenComplete(
                                (result, error) -> fx.later(() -> finish(mine, result, error)));
    }

    private boolean progress(int count, int done, AtomicBoolean mine) {
        fx.later(() -> show(count, done / (double) count, mine));
        return !mine.get();
    }

    private void show(int count, double share, AtomicBoolean mine) {
        if (!mine.get()) {
            state.work.set(
                    Optional.of(
                            new Work(
                                    Words.say("work.evaluate", count), share, () -> cancel(mine))));
        }
    }

    private void cancel(AtomicBoolean mine) {
        mine.set(true);
        state.work.set(Optional.empty());
    }

    private void finish(
            AtomicBoolean mine, @Nullable Evaluation result, @Nullable Throwable error) {
        if (!mine.get()) {
            cancel(mine);
            if (result != null) {
                state.evaluation.set(Optional.of(result));
            } else if (error != null) {
                tell(Notice.Kind.WARNING, Words.sentence(error));
            }
        }
    }

    private void tell(Notice.Kind kind, String sentence) {
        state.notice.set(Optional.of(new Notice(kind, sentence)));
    }
}
