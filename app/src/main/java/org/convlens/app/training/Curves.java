package org.convlens.app.training;

import org.convlens.training.EpochResult;
import org.convlens.training.History;
import org.convlens.training.TrainingEvent.Iteration;
import org.convlens.viz.chart.Series;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// One figure over the batches of a run, on training and on validation pictures; grows with the
/// run's history.
///
/// Training pictures give a point per batch, validation pictures one per epoch, at its last batch.
final class Curves {

    private final ToDoubleFunction<Iteration> ofBatch;
    private final ToDoubleFunction<EpochResult> ofEpoch;
    private final Series training;
    private final Series validation;

    private Curves(
            List<String> names,
            ToDoubleFunction<Iteration> ofBatch,
            ToDoubleFunction<EpochResult> ofEpoch) {
        this.ofBatch = ofBatch;
        this.ofEpoch = ofEpoch;
        training = new Series(names.getFirst());
        validation = new Series(names.getLast());
    }

    /// {@return empty curves of the loss}
    ///
    /// @param names of the training and of the validation curve
    static Curves ofLoss(List<String> names) {
        return new Curves(names, Iteration::loss, EpochResult::validationLoss);
    }

    /// {@return empty curves of the share of right answers}
    ///
    /// @param names of the training and of the validation curve
    static Curves ofAccuracy(List<String> names) {
        return new Curves(names, Iteration::accuracy, EpochResult::validationAccuracy);
    }

    /// {@return training first, then validation}
    List<Series> series() {
        return List.of(training, validation);
    }

    /// {@return whether a history goes on where these curves end}
    ///
    /// @param history of a run
    boolean leadTo(History history) {
        int known = training.size();
        return known <= history.iterations().size()
                && validation.size() <= history.epochs().size()
                && (known == 0 || isPoint(known - 1, history.iterations().get(known - 1)));
    }

    private boolean isPoint(int index, Iteration batch) {
        return training.x(index) == batch.iteration()
                && Double.compare(training.y(index), ofBatch.applyAsDouble(batch)) == 0;
    }

    /// Adds what is new.
    ///
    /// @param history a history that these curves lead to
    void growInto(History history) {
        history.iterations().stream()
                .skip(training.size())
                .forEach(batch ->
                        training.append((double) batch.iteration(), ofBatch.applyAsDouble(batch)));
        history.epochs().stream()
                .skip(validation.size())
                .forEach(epoch ->
                        validation.append(
                                lastBatchOf(epoch, history), ofEpoch.applyAsDouble(epoch)));
    }

    private static double lastBatchOf(EpochResult epoch, History history) {
        return history.iterations().reversed().stream()
                .filter(batch -> batch.epoch() <= epoch.epoch())
                .findFirst()
                .map(batch -> (double) batch.iteration())
                .orElse(0.0);
    }
}
