package org.convlens.training;

import java.util.ArrayList;
import java.util.List;

/// A history that grows; says where in which epoch the run stands.
final class RunningHistory {

    private final List<TrainingEvent.Iteration> iterations = new ArrayList<>();
    private final List<EpochResult> epochs = new ArrayList<>();
    private int batchesOfEpoch;

    /// {@return batches trained so far}
    long iteration() {
        return iterations.isEmpty() ? 0 : iterations.getLast().iteration();
    }

    /// {@return finished epochs}
    int epochsDone() {
        return epochs.size();
    }

    /// {@return the running epoch, from 1}
    int epoch() {
        return epochs.size() + 1;
    }

    /// {@return batches of the running epoch that are trained}
    int batchesOfEpoch() {
        return batchesOfEpoch;
    }

    /// {@return the entries of the running epoch}
    List<TrainingEvent.Iteration> ofEpoch() {
        return iterations.subList(iterations.size() - batchesOfEpoch, iterations.size());
    }

    void add(TrainingEvent.Iteration iteration) {
        iterations.add(iteration);
        batchesOfEpoch++;
    }

    void add(EpochResult result) {
        epochs.add(result);
        batchesOfEpoch = 0;
    }

    /// {@return how long it is, to cut it back to later}
    Length length() {
        return new Length(iterations.size(), epochs.size());
    }

    /// Forgets what came after.
    void cutTo(Length length) {
        replace(
                new History(
                        iterations.subList(0, length.iterations()),
                        epochs.subList(0, length.epochs())));
    }

    void replace(History history) {
        iterations.clear();
        iterations.addAll(history.iterations());
        epochs.clear();
        epochs.addAll(history.epochs());
        batchesOfEpoch =
                (int) iterations.stream().filter(entry -> entry.epoch() == epoch()).count();
    }

    /// {@return a copy}
    History copy() {
        return new History(iterations, epochs);
    }

    /// The number of entries.
    ///
    /// @param iterations one per trained batch
    /// @param epochs one per finished epoch
    record Length(int iterations, int epochs) {}
}
