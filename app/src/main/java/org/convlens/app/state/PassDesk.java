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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Runs the network over the unseen pictures, with progress and cancel, one pass after the other;
/// of each kind only the newest counts.
final class PassDesk {

    private static final int BATCH = 64;
    private static final int PATCHES = 15;

    private final LabState state;
    private final FxThread fx;
    private final Supplier<Optional<TrainingRun>> run;
    private final LinkedHashMap<String, Pass<?>> waiting = new LinkedHashMap<>();
    private Optional<Running> running = Optional.empty();

    /// A pass under way.
    ///
    /// @param title its kind
    /// @param ended set once nobody waits for it any more
    private record Running(String title, AtomicBoolean ended) {}

    /// A pass that was asked for.
    ///
    /// @param title its kind, in words
    /// @param question what it asks; begins when the pass does
    /// @param taker who gets the answer
    /// @param <T> the answer's type
    private record Pass<T>(String title, Question<T> question, Consumer<T> taker) {}

    private interface Question<T> {
        CompletableFuture<T> over(TrainingRun asked, Dataset pictures, PassProgress progress);
    }

    PassDesk(LabState state, FxThread fx, Supplier<Optional<TrainingRun>> run) {
        this.state = state;
        this.fx = fx;
        this.run = run;
        state.data.subscribe(now -> forget());
    }

    /// What was found in other pictures says nothing of these.
    private void forget() {
        waiting.clear();
        running.ifPresent(this::cancel);
        state.evaluation.set(Optional.empty());
        state.patches.set(Optional.empty());
        state.fields.set(MeasuredFields.NONE);
    }

    void evaluate() {
        pass(
                new Pass<>(
                        "work.evaluate",
                        (asked, pictures, progress) ->
                                asked.ask(new Evaluator(pictures, BATCH, progress)::evaluate),
                        result -> state.evaluation.set(Optional.of(result))));
    }

    void searchPatches(Unit unit) {
        pass(
                new Pass<>(
                        "work.patches",
                        (asked, pictures, progress) -> {
                            long iteration = iteration();
                            return asked.ask(
                                            new PatchSearch(pictures, unit, PATCHES, progress)
                                                    ::search)
                                    .thenApply(found ->
                                            new FoundPatches(unit, found, pictures, iteration));
                        },
                        found -> state.patches.set(Optional.of(found))));
    }

    /// What was measured of the same weights is not measured again.
    void measureField(FieldCell cell) {
        long iteration = iteration();
        boolean known =
                state.fields.get().of(cell).filter(now -> now.iteration() == iteration).isPresent();
        if (!known) {
            pass(
                    new Pass<>(
                            "work.field",
                            (asked, pictures, progress) ->
                                    new FieldSurvey(pictures, progress, iteration())
                                            .of(cell, asked),
                            found -> keep(state.fields.get().with(found))));
        }
    }

    void measureFieldDepth() {
        pass(
                new Pass<>(
                        "work.depth",
                        (asked, pictures, progress) -> {
                            long iteration = iteration();
                            return new FieldSurvey(pictures, progress, iteration)
                                    .depth(asked)
                                    .thenApply(found -> new MeasuredFields.Depth(found, iteration));
                        },
                        found -> keep(state.fields.get().with(found.found(), found.iteration()))));
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

    /// Begins, or waits until a pass of another kind is done: nothing that was asked for is lost.
    private void pass(Pass<?> pass) {
        if (running.filter(now -> !now.title().equals(pass.title())).isPresent()) {
            waiting.put(pass.title(), pass);
        } else {
            running.ifPresent(now -> now.ended().set(true));
            begin(pass);
        }
    }

    private <T> void begin(Pass<T> pass) {
        Optional<TrainingRun> asked = run.get();
        Optional<Dataset> pictures = state.data.get().map(LoadedData::unseen);
        if (asked.isEmpty() || pictures.isEmpty()) {
            tell(Notice.Kind.INFORMATION, Words.say("run.none"));
            return;
        }
        Running mine = new Running(pass.title(), new AtomicBoolean());
        running = Optional.of(mine);
        Dataset all = pictures.get();
        show(all.size(), -1, mine);
        PassProgress progress =
                (done, total) -> {
                    fx.later(() -> show(all.size(), done / (double) total, mine));
                    return !mine.ended().get();
                };
        var _ =
                pass.question()
                        .over(asked.get(), all, progress)
                        .whenComplete((found, error) ->
                                fx.later(() ->
                                        finish(mine, error, () -> pass.taker().accept(found))));
    }

    private void show(int pictures, double share, Running mine) {
        if (!mine.ended().get()) {
            String words = Words.say(mine.title(), pictures);
            String all = waiting.isEmpty() ? words : Words.say("work.more", words, waiting.size());
            state.work.set(Optional.of(new Work(all, share, () -> cancel(mine))));
        }
    }

    /// Ends a pass, if it still runs, and begins the one that waits longest.
    private void cancel(Running mine) {
        if (!mine.ended().getAndSet(true)) {
            running = Optional.empty();
            state.work.set(Optional.empty());
            Optional.ofNullable(waiting.pollFirstEntry())
                    .map(Map.Entry::getValue)
                    .ifPresent(this::begin);
        }
    }

    private void finish(Running mine, @Nullable Throwable error, Runnable take) {
        if (mine.ended().get()) {
            return;
        }
        if (error == null) {
            take.run();
        } else {
            Throwable cause = error instanceof CompletionException ? error.getCause() : error;
            tell(Notice.Kind.WARNING, Words.sentence(Objects.requireNonNullElse(cause, error)));
        }
        cancel(mine);
    }

    private void tell(Notice.Kind kind, String sentence) {
        state.notice.set(Optional.of(new Notice(kind, sentence)));
    }
}
