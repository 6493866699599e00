package org.convlens.app.state;

import org.convlens.app.fx.FxThread;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PassProgress;
import org.convlens.evaluation.Evaluator;
import org.convlens.inspection.FieldCell;
import org.convlens.inspection.PatchSearch;
import org.convlens.inspection.Unit;
import org.convlens.training.TrainingEvent;
import org.convlens.training.TrainingRun;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Runs the network over the unseen pictures, with progress and cancel; a new pass ends the one
/// before.
final class PassDesk {

    private static final int BATCH = 64;
    private static final int PATCHES = 15;

    private final LabState state;
    private final FxThread fx;
    private final Supplier<Optional<TrainingRun>> run;
    private AtomicBoolean ended = new AtomicBoolean(true);

    PassDesk(LabState state, FxThread fx, Supplier<Optional<TrainingRun>> run) {
        this.state = state;
        this.fx = fx;
        this.run = run;
        state.data.subscribe(now -> forget());
    }

    /// What was found in other pictures says nothing of these.
    private void forget() {
        if (!ended.get()) {
            cancel(ended);
        }
        state.evaluation.set(Optional.empty());
        state.patches.set(Optional.empty());
        state.fields.set(MeasuredFields.NONE);
    }

    void evaluate() {
        pass(
                "work.evaluate",
                (asked, pictures, progress) ->
                        asked.ask(new Evaluator(pictures, BATCH, progress)::evaluate),
                (pictures, result) -> state.evaluation.set(Optional.of(result)));
    }

    void searchPatches(Unit unit) {
        long iteration = iteration();
        pass(
                "work.patches",
                (asked, pictures, progress) ->
                        asked.ask(new PatchSearch(pictures, unit, PATCHES, progress)::search),
                (pictures, found) ->
                        state.patches.set(
                                Optional.of(new FoundPatches(unit, found, pictures, iteration))));
    }

    /// What was measured of the same weights is not measured again.
    void measureField(FieldCell cell) {
        long iteration = iteration();
        boolean known =
                state.fields.get().of(cell).filter(now -> now.iteration() == iteration).isPresent();
        if (!known) {
            pass(
                    "work.field",
                    (asked, pictures, progress) ->
                            new FieldSurvey(pictures, progress, iteration).of(cell, asked),
                    (_, found) -> keep(state.fields.get().with(found)));
        }
    }

    void measureFieldDepth() {
        long iteration = iteration();
        pass(
                "work.depth",
                (asked, pictures, progress) ->
                        new FieldSurvey(pictures, progress, iteration).depth(asked),
                (_, found) -> keep(state.fields.get().with(found, iteration)));
    }

    private void keep(MeasuredFields fields) {
        state.fields.set(fields);
    }

    private long iteration() {
        return state.progress
                .get()
                .flatMap(Progress::last)
                .map(TrainingEvent.Iteration::iteration)
                .orElse(0L);
    }

    private interface Pass<T> {
        CompletableFuture<T> over(TrainingRun asked, Dataset pictures, PassProgress progress);
    }

    private interface Result<T> {
        void of(Dataset pictures, T result);
    }

    private <T> void pass(String title, Pass<T> pass, Result<T> taker) {
        Optional<TrainingRun> asked = run.get();
        Optional<Dataset> pictures = state.data.get().map(LoadedData::unseen);
        if (asked.isEmpty() || pictures.isEmpty()) {
            tell(Notice.Kind.INFORMATION, Words.say("run.none"));
            return;
        }
        Dataset all = pictures.get();
        AtomicBoolean mine = begin();
        String words = Words.say(title, all.size());
        show(words, -1, mine);
        PassProgress progress =
                (done, total) -> {
                    fx.later(() -> show(words, done / (double) total, mine));
                    return !mine.get();
                };
        var _ =
                pass.over(asked.get(), all, progress)
                        .whenComplete((result, error) ->
                                fx.later(() -> finish(mine, error, () -> taker.of(all, result))));
    }

    private AtomicBoolean begin() {
        ended.set(true);
        ended = new AtomicBoolean();
        return ended;
    }

    private void show(String words, double share, AtomicBoolean mine) {
        if (!mine.get()) {
            state.work.set(Optional.of(new Work(words, share, () -> cancel(mine))));
        }
    }

    private void cancel(AtomicBoolean mine) {
        mine.set(true);
        state.work.set(Optional.empty());
    }

    private void finish(AtomicBoolean mine, @Nullable Throwable error, Runnable take) {
        if (mine.get()) {
            return;
        }
        cancel(mine);
        if (error == null) {
            take.run();
        } else {
            Throwable cause = error instanceof CompletionException ? error.getCause() : error;
            tell(Notice.Kind.WARNING, Words.sentence(Objects.requireNonNullElse(cause, error)));
        }
    }

    private void tell(Notice.Kind kind, String sentence) {
        state.notice.set(Optional.of(new Notice(kind, sentence)));
    }
}
