package org.convlens.app.state;

import org.convlens.app.fx.Background;
import org.convlens.app.fx.FxThread.Subscription;
import org.convlens.app.state.Study.Reader;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.plan.NetworkPlan;
import org.convlens.training.TrainingRun;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Copies the network and lets studies work on the copies, so that training goes on.
final class StudyDesk {

    private static final SessionSettings COPY =
            new SessionSettings(1, SessionSettings.Precision.FLOAT, Optimizer.SGD, 1);

    private final Instruments with;
    private final Supplier<Optional<TrainingRun>> run;

    StudyDesk(Instruments with, Supplier<Optional<TrainingRun>> run) {
        this.with = with;
        this.run = run;
    }

    /// What a copy is made from.
    private record Original(NetworkPlan plan, Parameters parameters) {}

    <T> Subscription start(Study<T> study, Reader<T> reader) {
        AtomicBoolean ended = new AtomicBoolean();
        Optional<TrainingRun> asked = run.get();
        if (asked.isEmpty()) {
            with.fx().later(() -> reader.failed().accept(Words.say("run.none")));
        }
        asked.ifPresent(now -> {
            var _ =
                    now.ask(session -> new Original(session.plan(), session.parameters()))
                            .thenAccept(original -> begin(original, study, guarded(reader, ended)))
                            .exceptionally(error -> {
                                with.fx().later(() -> fail(guarded(reader, ended), error));
                                return null;
                            });
        });
        return () -> ended.set(true);
    }

    private <T> Reader<T> guarded(Reader<T> reader, AtomicBoolean ended) {
        return new Reader<>(
                value -> {
                    if (ended.get()) {
                        throw new CancellationException();
                    }
                    with.fx().later(() -> unless(ended, () -> reader.news().accept(value)));
                },
                () -> unless(ended, reader.done()),
                sentence -> unless(ended, () -> reader.failed().accept(sentence)));
    }

    private static void unless(AtomicBoolean ended, Runnable task) {
        if (!ended.get()) {
            task.run();
        }
    }

    private <T> void begin(Original original, Study<T> study, Reader<T> reader) {
        var _ =
                with.background()
                        .start(
                                () -> work(original, study, reader),
                                new Background.Answer<>(
                                        _ -> reader.done().run(), error -> fail(reader, error)));
    }

    private <T> boolean work(Original original, Study<T> study, Reader<T> reader) {
        try (NetworkSession copy = with.engine().open(original.plan(), COPY)) {
            copy.restore(original.parameters());
            study.of(new Study.Copy(with.engine(), copy, with.ticker()), reader.news());
            return true;
        }
    }

    private static <T> void fail(Reader<T> reader, Throwable error) {
        Throwable cause = error instanceof CompletionException ? error.getCause() : error;
        reader.failed().accept(Words.sentence(Objects.requireNonNullElse(cause, error)));
    }
}
