package org.convlens.app.state;

import org.convlens.engine.Frozen;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Parameters;
import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.Problem;
import org.convlens.training.Checkpoint;
import org.convlens.training.History;
import org.convlens.training.Probe;
import org.convlens.training.RunRequest;
import org.convlens.training.TrainingConfig;
import org.convlens.training.TrainingEvent;
import org.convlens.training.TrainingRun;
import org.convlens.training.TrainingStatus;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Opens, steers and watches the run; its news come ten times a second.
///
/// While nothing was trained, the run follows every change of network, data and settings, so that
/// maps of fresh weights are there at once. A trained network stays until the next start.
final class TrainingDesk {

    private static final long SMALL_ENOUGH_TO_LOOK_AT = 8_000_000;

    private final LabState state;
    private final Instruments with;
    private final Consumer<TrainingStatus> settled;
    private Optional<Open> open = Optional.empty();
    private Optional<Checkpoint> waiting = Optional.empty();
    private Optional<Probe> watched = Optional.empty();
    private boolean refresh;
    private double liveShare = 0.05;

    /// A run and what it was opened for.
    private record Open(
            TrainingRun run,
            Network network,
            LoadedData data,
            TrainingConfig config,
            RunInbox inbox,
            Told told) {}

    /// @param settled hears when a run has finished
    TrainingDesk(LabState state, Instruments with, Consumer<TrainingStatus> settled) {
        this.state = state;
        this.with = with;
        this.settled = settled;
        state.picture.subscribe(picture -> watch());
        state.selection.subscribe(selection -> watch());
        state.plan.subscribe(plan -> refresh = true);
        state.data.subscribe(data -> refresh = true);
    }

    void start() {
        ready().ifPresent(this::start);
    }

    /// Starts, or goes on for as many epochs again where all are done.
    private void start(Open now) {
        int done = now.told().epochs();
        int wanted = state.config.get().epochs();
        if (now.told().status() == TrainingStatus.FINISHED || done >= wanted) {
            now.run().trainUntil(done + wanted);
        }
        now.run().start();
    }

    void step() {
        ready().ifPresent(now -> now.run().step());
    }

    void pause() {
        open.ifPresent(now -> now.run().pause());
    }

    void stop() {
        open.ifPresent(now -> now.run().stop());
    }

    void reset() {
        close();
        refresh = true;
    }

    void configure(TrainingConfig config) {
        state.config.set(config);
        open.ifPresent(now -> {
            now.run().changeRate(config.rate().initial());
            if (now.config().epochs() != config.epochs()) {
                now.run().trainUntil(config.epochs());
            }
        });
        showProgress();
        refresh = true;
    }

    void changeLiveBudget(double share) {
        liveShare = share;
        open.ifPresent(now -> now.run().changeLiveBudget(share));
    }

    /// Keeps the run though nothing was trained: its weights were changed by hand.
    void touch() {
        open.ifPresent(now -> now.told().touch());
    }

    /// Leaves weights as they are, until another run.
    void freeze(Frozen frozen) {
        state.frozen.set(frozen);
        open.ifPresent(now -> {
            now.told().touch();
            now.run().freeze(frozen);
        });
    }

    /// {@return whether the run's weights are worth saving: trained or changed by hand}
    boolean hasChanged() {
        return open.filter(now -> !now.told().isFresh()).isPresent();
    }

    /// {@return the run, if there is one to ask}
    Optional<TrainingRun> run() {
        return open.map(Open::run);
    }

    /// {@return whether the run is of the network as drawn now}
    boolean isCurrent() {
        return open.filter(now -> now.network().equals(state.drawing.get().network())).isPresent();
    }

    /// Goes on from a checkpoint as soon as the network is built.
    void restore(Checkpoint checkpoint) {
        close();
        waiting = Optional.of(checkpoint);
        refresh = true;
    }

    void close() {
        open.ifPresent(now -> now.run().close());
        open = Optional.empty();
        watched = Optional.empty();
        waiting = Optional.empty();
        state.progress.set(Optional.empty());
        state.snapshot.set(Optional.empty());
        state.evaluation.set(Optional.empty());
        state.frozen.set(Frozen.NOTHING);
        state.patches.set(Optional.empty());
        state.fields.set(MeasuredFields.NONE);
    }

    private Optional<Open> ready() {
        Optional<String> obstacle = obstacle();
        obstacle.ifPresent(this::tell);
        if (obstacle.isEmpty() && !isUpToDate()) {
            reopen();
        }
        return obstacle.isEmpty() ? open : Optional.empty();
    }

    private Optional<String> obstacle() {
        if (!state.plan.get().isPossible()) {
            return state.plan.get().problems().stream()
                    .filter(Problem::isError)
                    .findFirst()
                    .map(problem -> Words.say("plan.impossible", problem.message()));
        }
        return fittingData().isPresent()
                ? Optional.empty()
                : Optional.of(Words.say("data.missing"));
    }

    private Optional<LoadedData> fittingData() {
        return state.data
                .get()
                .filter(data ->
                        data.recipe().input().equals(state.drawing.get().network().input()));
    }

    private boolean isUpToDate() {
        return open.filter(now -> isCurrent())
                .filter(now -> now.data().equals(state.data.get().orElse(null)))
                .filter(now -> !now.told().isFresh() || sameRun(now.config(), state.config.get()))
                .isPresent();
    }

    private static boolean sameRun(TrainingConfig one, TrainingConfig other) {
        return one.optimizer() == other.optimizer()
                && one.batchSize() == other.batchSize()
                && one.seed() == other.seed()
                && one.validationShare() == other.validationShare();
    }

    private void reopen() {
        Optional<Checkpoint> checkpoint = waiting;
        close();
        fittingData().ifPresent(data -> open(data, checkpoint));
    }

    private void open(LoadedData data, Optional<Checkpoint> checkpoint) {
        RunInbox inbox = new RunInbox(with.ticker());
        TrainingConfig config = state.config.get();
        TrainingRun run =
                with.runs()
                        .open(new RunRequest(state.plan.get(), data.parts(config), config), inbox);
        run.changeLiveBudget(liveShare);
        History before = checkpoint.map(Checkpoint::history).orElse(History.EMPTY);
        open =
                Optional.of(
                        new Open(
                                run,
                                state.drawing.get().network(),
                                data,
                                config,
                                inbox,
                                new Told(before)));
        rememberStart(run);
        checkpoint.ifPresent(saved -> goOn(run, saved));
        showProgress();
        watch();
    }

    private void goOn(TrainingRun run, Checkpoint saved) {
        touch();
        state.frozen.set(saved.frozen());
        var _ = run.restore(saved).exceptionally(this::refused);
    }

    /// Before a checkpoint takes their place.
    private void rememberStart(TrainingRun run) {
        state.startWeights.set(Optional.empty());
        if (isSmall()) {
            var _ =
                    run.ask(NetworkSession::parameters)
                            .thenAccept(start -> with.fx().later(() -> takeStart(run, start)));
        }
    }

    private void takeStart(TrainingRun run, Parameters start) {
        if (run().equals(Optional.of(run))) {
            state.startWeights.set(Optional.of(start));
        }
    }

    private @Nullable Void refused(Throwable error) {
        with.fx().later(() -> tell(Words.sentence(error)));
        return null;
    }

    void tick() {
        open.ifPresent(this::showNews);
        if (refresh) {
            refresh = false;
            follow();
        }
    }

    private void follow() {
        boolean untouched = open.map(now -> now.told().isFresh()).orElse(true);
        if (untouched && !isUpToDate()) {
            if (obstacle().isEmpty() && (isSmall() || waiting.isPresent())) {
                reopen();
            } else if (waiting.isEmpty()) {
                close();
            }
        }
    }

    private boolean isSmall() {
        return state.plan.get().parameters() + state.plan.get().activationBytes() / Float.BYTES
                < SMALL_ENOUGH_TO_LOOK_AT;
    }

    private void showNews(Open now) {
        List<TrainingEvent> events = now.inbox().events();
        events.forEach(now.told()::add);
        if (!events.isEmpty()) {
            showProgress();
            events.forEach(this::react);
        }
        now.inbox().snapshot().ifPresent(seen -> state.snapshot.set(Optional.of(seen)));
    }

    private void react(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.StatusChanged(TrainingStatus status, String sentence) -> {
                if (!sentence.isEmpty()) {
                    tell(sentence);
                }
                settled.accept(status);
            }
            case TrainingEvent.Iteration _ -> state.evaluation.set(Optional.empty());
            case TrainingEvent.EpochDone _ -> {}
        }
    }

    private void showProgress() {
        state.progress.set(
                open.map(now -> now.told().progress(state.config.get().rate().initial())));
    }

    private void watch() {
        Optional<Probe> wanted = open.flatMap(now -> probe());
        if (!wanted.equals(watched)) {
            watched = wanted;
            wanted.ifPresent(probe -> open.orElseThrow().run().watch(probe));
        }
    }

    private Optional<Probe> probe() {
        return state.picture
                .get()
                .map(Picture::values)
                .filter(values -> values.shape().equals(open.orElseThrow().network().input()))
                .map(values -> new Probe(values, layers(), weighted()));
    }

    private Set<LayerId> layers() {
        return open.orElseThrow().network().layers().stream()
                .map(layer -> layer.id())
                .collect(Collectors.toSet());
    }

    private Set<LayerId> weighted() {
        return Stream.concat(
                        state.selection.get().layers().stream(),
                        state.plan.get().layers().stream()
                                .filter(layer -> layer.parameters() > 0)
                                .map(LayerPlan::id)
                                .limit(1))
                .filter(layers()::contains)
                .collect(Collectors.toSet());
    }

    private void tell(String sentence) {
        state.notice.set(Optional.of(new Notice(Notice.Kind.WARNING, sentence)));
    }
}
