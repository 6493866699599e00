package org.convlens.app.state;

import org.convlens.dataset.Batches;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.EpochOrder;
import org.convlens.dataset.PassProgress;
import org.convlens.doctor.CaseFile;
import org.convlens.doctor.Finding;
import org.convlens.doctor.NetDoctor;
import org.convlens.engine.NetworkSession;
import org.convlens.inspection.NetworkStatistics;
import org.convlens.inspection.StatisticsPass;
import org.convlens.training.TrainingEvent;
import org.convlens.training.TrainingRun;
import org.convlens.training.TrainingStatus;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Takes the figures of the layers while a network learns, and shows them to the net doctor.
///
/// They are questions between two batches, so the live budget bounds their cost: always of the same
/// training pictures, so that they can be compared.
final class StatisticsDesk {

    private static final int PICTURES = 64;
    private static final long PAUSE = 400_000_000L;

    /// Epochs of few pictures end more often than the net doctor need look.
    private static final long PAUSE_UNFOLLOWED = 3_000_000_000L;

    private static final long LONGEST_PAUSE = 10_000_000_000L;

    /// How many times as long as they took figures rest that nobody looks at.
    private static final long REST = 100;

    /// Larger networks are looked at only while somebody looks.
    private static final long SMALL = 8_000_000;

    private final LabState state;
    private final Instruments with;
    private final Supplier<Optional<TrainingRun>> run;
    private Optional<TrainingRun> asked = Optional.empty();
    private Moment seen = Moment.NEVER;
    private boolean followed;
    private boolean waiting;
    private long answeredAt;
    private long took;

    /// Where a run stood.
    private record Moment(long iteration, int epochs, TrainingStatus status) {
        static final Moment NEVER = new Moment(-1, -1, TrainingStatus.CLOSED);
    }

    StatisticsDesk(LabState state, Instruments with, Supplier<Optional<TrainingRun>> run) {
        this.state = state;
        this.with = with;
        this.run = run;
    }

    /// Looks often, or only after each epoch.
    void follow(boolean wanted) {
        followed = wanted;
        seen = wanted ? Moment.NEVER : seen;
    }

    void tick() {
        Optional<TrainingRun> current = run.get();
        if (!current.equals(asked)) {
            begin(current);
        }
        if (!waiting && current.isPresent() && isDue()) {
            look(current.get());
        }
    }

    private void begin(Optional<TrainingRun> current) {
        asked = current;
        seen = Moment.NEVER;
        waiting = false;
        took = 0;
        answeredAt = with.ticker().nanos() - PAUSE_UNFOLLOWED;
        state.statistics.set(Optional.empty());
        state.findings.set(List.of());
    }

    private boolean isDue() {
        Moment now = moment();
        if (now.equals(seen) || isUnready(now.status())) {
            return false;
        }
        if (followed) {
            return hasRested(PAUSE);
        }
        return now.status().isFailure()
                || ((now.status() != TrainingStatus.RUNNING || hasRested(pauseUnfollowed()))
                        && endsAnEpoch(now));
    }

    private long pauseUnfollowed() {
        return Math.clamp(REST * took, PAUSE_UNFOLLOWED, LONGEST_PAUSE);
    }

    private boolean hasRested(long pause) {
        return with.ticker().nanos() - answeredAt >= pause;
    }

    private boolean endsAnEpoch(Moment now) {
        return now.epochs() > 0 && now.epochs() != seen.epochs() && isSmall();
    }

    private static boolean isUnready(TrainingStatus status) {
        return status == TrainingStatus.OPENING || status == TrainingStatus.CLOSED;
    }

    private boolean isSmall() {
        return state.plan.get().parameters() < SMALL;
    }

    private Moment moment() {
        return state.progress
                .get()
                .map(now -> new Moment(iteration(now), now.history().epochs().size(), now.status()))
                .orElse(Moment.NEVER);
    }

    private static long iteration(Progress progress) {
        return progress.last().map(TrainingEvent.Iteration::iteration).orElse(0L);
    }

    private void look(TrainingRun current) {
        Optional<Batches> pictures = state.data.get().map(this::pictures);
        if (pictures.isEmpty()) {
            return;
        }
        waiting = true;
        seen = moment();
        StatisticsPass pass = new StatisticsPass(pictures.get(), PassProgress.UNWATCHED);
        var _ =
                current.ask(session -> timed(pass, session))
                        .whenComplete((found, error) ->
                                with.fx().later(() -> take(current, Optional.ofNullable(found))));
    }

    /// What was found, and how long it took, in nanoseconds.
    private record Timed(NetworkStatistics statistics, long nanos) {}

    /// Called on the engine's thread.
    private Timed timed(StatisticsPass pass, NetworkSession session) {
        long began = with.ticker().nanos();
        return new Timed(pass.of(session), with.ticker().nanos() - began);
    }

    private Batches pictures(LoadedData data) {
        Dataset training = data.split().training();
        int[] order = EpochOrder.of(training.size(), state.config.get().seed(), 0);
        int count = Math.min(Math.min(PICTURES, state.config.get().batchSize()), order.length);
        return new Batches(training, Arrays.copyOf(order, count), Math.max(1, count));
    }

    private void take(TrainingRun current, Optional<Timed> found) {
        if (asked.equals(Optional.of(current))) {
            waiting = false;
            answeredAt = with.ticker().nanos();
            took = found.map(Timed::nanos).orElse(0L);
            found.map(Timed::statistics).ifPresent(this::show);
            examine();
        }
    }

    private void show(NetworkStatistics now) {
        NetworkStatistics first = state.statistics.get().map(SeenStatistics::first).orElse(now);
        state.statistics.set(Optional.of(new SeenStatistics(now, first, seen.iteration())));
    }

    private void examine() {
        state.progress
                .get()
                .map(now ->
                        new CaseFile(
                                state.drawing.get().network(),
                                state.config.get(),
                                now.history(),
                                now.status() == TrainingStatus.DIVERGED,
                                state.statistics.get().map(SeenStatistics::now)))
                .map(NetDoctor::examine)
                .ifPresent(this::showFindings);
    }

    /// The first finding is announced where it would not be seen.
    private void showFindings(List<Finding> found) {
        if (!followed && state.findings.get().isEmpty() && !found.isEmpty()) {
            state.notice.set(
                    Optional.of(new Notice(Notice.Kind.INFORMATION, Words.say("doctor.found"))));
        }
        state.findings.set(found);
    }
}
