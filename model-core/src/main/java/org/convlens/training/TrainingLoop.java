package org.convlens.training;

import org.convlens.dataset.Batches;
import org.convlens.dataset.EpochOrder;
import org.convlens.engine.EngineException;
import org.convlens.engine.Frozen;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.StepResult;
import org.convlens.network.Target;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/// Trains a network, batch by batch, in straight code; used on the thread that opened the session.
///
/// ```
/// advance ─▶ batch ─▶ fit ─▶ Iteration      until the epoch's batches are trained, then
/// advance ─▶ batch ─▶ score                 until the validation part is seen, then EpochDone
/// ```
///
/// The order of an epoch depends on seed and epoch alone and the place in it on the history, so
/// that a restored checkpoint goes on bit for bit, from the middle of an epoch too.
///
/// A loss is that of the weights before their update. A state is therefore good once the next loss
/// is a finite number: such a state is kept every 100 batches and put back when the loss is not.
public final class TrainingLoop implements AutoCloseable {

    private static final int KEEP_EVERY = 100;

    private final NetworkSession session;
    private final RunRequest request;
    private final Ticker ticker;
    private final Consumer<TrainingEvent> listener;
    private final RunningHistory history = new RunningHistory();
    private final Speedometer speedometer = new Speedometer();
    private final Prefetch prefetch = new Prefetch();
    private final Batches validation;
    private Batches training;
    private int shuffledEpoch = 1;
    private @Nullable Judgement judgement;
    private KeptState good;
    private int epochs;
    private LearningRate rate;
    private Frozen frozen = Frozen.NOTHING;

    /// Makes a loop at the start of a run.
    ///
    /// @param session a fresh network
    /// @param request what it was opened with
    /// @param ticker measures the speed
    /// @param listener hears of every batch and epoch
    /// @throws IllegalArgumentException if the data do not suit the network; says why
    public TrainingLoop(
            NetworkSession session,
            RunRequest request,
            Ticker ticker,
            Consumer<TrainingEvent> listener) {
        DataCheck.check(request);
        this.session = session;
        this.request = request;
        this.ticker = ticker;
        this.listener = listener;
        this.validation =
                Batches.inOrder(request.data().validation(), request.config().batchSize())
                        .withMasks(needsMasks());
        this.training = shuffle(1);
        this.good = KeptState.of(session, history);
        this.epochs = request.config().epochs();
        this.rate = request.config().rate();
    }

    /// {@return batches trained so far}
    public long iteration() {
        return history.iteration();
    }

    /// {@return finished epochs}
    public int epochsDone() {
        return history.epochsDone();
    }

    /// {@return whether there is nothing left to do}
    public boolean isDone() {
        return history.epochsDone() >= epochs;
    }

    /// {@return whether an epoch's batches are trained and the look at its validation part is not
    /// yet finished}
    public boolean isJudging() {
        return history.batchesOfEpoch() >= batches().count();
    }

    /// Trains until all epochs are done.
    ///
    /// @throws DivergenceException if the loss is not finite
    public void run() {
        while (!isDone()) {
            advance();
        }
    }

    /// Does one piece of work: trains one batch, or scores one of the validation part at the end of
    /// an epoch; nothing if all epochs are done.
    ///
    /// @throws DivergenceException if the loss is not finite; the network is then back in its last
    ///   good state, and the next piece of work goes on from there
    public void advance() {
        if (isDone()) {
            return;
        }
        if (isJudging()) {
            judge();
        } else {
            train();
        }
    }

    /// Changes the learning rate from the next batch on.
    ///
    /// @param newRate of the first epoch, above 0; it decays as before
    public void changeRate(double newRate) {
        rate = rate.withInitial(newRate);
        applyRate();
    }

    private void applyRate() {
        session.changeRate(rateNow());
    }

    private double rateNow() {
        return rate.in(history.epoch());
    }

    /// Leaves weights as they are from the next batch on.
    ///
    /// @param wanted which; replaces what was frozen before
    public void freeze(Frozen wanted) {
        session.freeze(wanted);
        frozen = wanted;
    }

    /// Changes how many epochs there are in all.
    ///
    /// @param total 0 or more; the loop is done if as many are finished already
    public void trainUntil(int total) {
        epochs = total;
    }

    /// {@return everything needed to go on exactly}
    public Checkpoint checkpoint() {
        return new Checkpoint(
                session.parameters(),
                session.optimizerState(),
                rate.initial(),
                history.copy(),
                frozen);
    }

    /// Takes a checkpoint's place.
    ///
    /// @param checkpoint from the same network; of a run with the same data, seed and batch size to
    ///   go on bit for bit
    /// @throws EngineException if it does not fit; nothing is changed then
    public void restore(Checkpoint checkpoint) {
        KeptState before = KeptState.of(session, history);
        try {
            session.restore(checkpoint.parameters());
            if (!checkpoint.optimizer().isFresh()) {
                session.restoreOptimizer(checkpoint.optimizer());
            }
        } catch (EngineException e) {
            before.putBack(session, history);
            throw e;
        }
        history.replace(checkpoint.history());
        changeRate(checkpoint.rate());
        freeze(checkpoint.frozen());
        judgement = null;
        good = KeptState.of(session, history);
    }

    /// Counts the present state as good.
    void keep() {
        good = KeptState.of(session, history);
    }

    /// Puts the last good state back.
    void fallBack() {
        good.putBack(session, history);
        applyRate();
        judgement = null;
    }

    /// Ends the thread that prepares batches; the session stays open.
    @Override
    public void close() {
        prefetch.close();
    }

    private void train() {
        long began = ticker.nanos();
        KeptState unproven = isTimeToKeep() ? KeptState.of(session, history) : good;
        StepResult result = session.fit(prefetch.take(batches(), history.batchesOfEpoch()));
        if (!Double.isFinite(result.loss())) {
            throw diverged(result.loss(), history.iteration() + 1);
        }
        good = unproven;
        speedometer.note(ticker.nanos() - began, result.count());
        TrainingEvent.Iteration entry = entry(result);
        history.add(entry);
        listener.accept(entry);
    }

    private boolean isTimeToKeep() {
        return history.iteration() >= good.iteration() + KEEP_EVERY;
    }

    private TrainingEvent.Iteration entry(StepResult result) {
        double perSecond = speedometer.perSecond();
        return new TrainingEvent.Iteration(
                history.iteration() + 1,
                history.epoch(),
                result.loss(),
                result.accuracy(),
                perSecond,
                picturesLeft() / perSecond);
    }

    /// Pictures still to be trained after the batch that was trained just now.
    private long picturesLeft() {
        long perEpoch = training.pictures();
        long seen = (history.batchesOfEpoch() + 1L) * request.config().batchSize();
        return Math.max(0, (epochs - history.epochsDone()) * perEpoch - Math.min(seen, perEpoch));
    }

    private void judge() {
        Judgement now = judgement == null ? Judgement.of(validation, training) : judgement;
        judgement = now;
        now.advance(session, prefetch);
        if (!now.isFinite()) {
            throw diverged(now.meanLoss(), history.iteration());
        }
        if (now.isDone()) {
            finishEpoch(now);
        }
    }

    private void finishEpoch(Judgement now) {
        EpochResult result =
                new EpochResult(
                        history.epoch(),
                        meanOverPictures(TrainingEvent.Iteration::loss),
                        meanOverPictures(TrainingEvent.Iteration::accuracy),
                        now.validationLoss(),
                        now.validationAccuracy());
        judgement = null;
        history.add(result);
        applyRate();
        listener.accept(new TrainingEvent.EpochDone(history.iteration(), result));
    }

    private double meanOverPictures(ToDoubleFunction<TrainingEvent.Iteration> figure) {
        List<TrainingEvent.Iteration> entries = history.ofEpoch();
        double sum = 0;
        long pictures = 0;
        for (int i = 0; i < entries.size(); i++) {
            int size = training.size(Math.min(i, training.count() - 1));
            sum += size * figure.applyAsDouble(entries.get(i));
            pictures += size;
        }
        return sum / pictures;
    }

    private DivergenceException diverged(double loss, long iteration) {
        fallBack();
        return new DivergenceException(
                "The loss became %s at iteration %d. The weights are back at iteration %d; lower the learning rate, now %s, before going on."
                        .formatted(
                                Double.isNaN(loss) ? "not a number" : "infinite",
                                iteration,
                                history.iteration(),
                                rateNow()));
    }

    private Batches batches() {
        if (shuffledEpoch != history.epoch()) {
            shuffledEpoch = history.epoch();
            training = shuffle(shuffledEpoch);
        }
        return training;
    }

    private Batches shuffle(int epoch) {
        int size = request.data().training().size();
        return new Batches(
                        request.data().training(),
                        EpochOrder.of(size, request.config().seed(), epoch - 1),
                        request.config().batchSize())
                .withMasks(needsMasks());
    }

    private boolean needsMasks() {
        return request.plan().target() == Target.MASK;
    }
}
