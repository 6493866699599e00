package org.convlens.app.training;

import org.convlens.app.shell.lens.Missing;
import org.convlens.app.state.LabState;
import org.convlens.app.state.Progress;
import org.convlens.training.TrainingConfig;
import org.convlens.training.TrainingEvent.Iteration;
import org.convlens.training.TrainingStatus;

import java.util.Optional;

/// Where training stands and what can be done about it.
///
/// @param missing what is missing before the network can be trained
/// @param progress of the run, if there is one
/// @param config how it is trained
/// @param batchesPerEpoch how many batches show every training picture once; at least 1
record RunState(
        Optional<Missing> missing,
        Optional<Progress> progress,
        TrainingConfig config,
        int batchesPerEpoch) {

    /// {@return how it is now}
    ///
    /// @param state what the lab knows
    static RunState in(LabState state) {
        return new RunState(
                Missing.forTraining(state),
                state.progress().get(),
                state.config().get(),
                batchesPerEpoch(state));
    }

    private static int batchesPerEpoch(LabState state) {
        TrainingConfig config = state.config().get();
        int pictures = state.data().get().map(data -> data.split().training().size()).orElse(1);
        double learned = pictures * (1 - config.validationShare());
        return Math.max(1, (int) Math.ceil(learned / config.batchSize()));
    }

    /// {@return where the run stands; closed while there is none}
    TrainingStatus status() {
        return progress.map(Progress::status).orElse(TrainingStatus.CLOSED);
    }

    /// {@return whether batches are being trained}
    boolean isRunning() {
        return status() == TrainingStatus.RUNNING;
    }

    /// {@return whether training has begun and not ended}
    boolean isUnderWay() {
        return isRunning() || status() == TrainingStatus.PAUSED;
    }

    /// {@return whether play, or pause, can be pressed}
    boolean canPlay() {
        return isRunning() || (missing.isEmpty() && status() != TrainingStatus.OPENING);
    }

    /// {@return whether one batch can be trained}
    boolean canStep() {
        return !isRunning() && canPlay();
    }

    /// {@return whether there is something to put back to the start}
    boolean canReset() {
        return last().isPresent() || status().isFailure();
    }

    /// {@return how many epochs are wanted}
    int epochs() {
        return config.epochs();
    }

    /// {@return the learning rate of the epoch in training}
    double rate() {
        return config.rate().in(last().map(Iteration::epoch).orElse(1));
    }

    /// {@return the newest batch}
    Optional<Iteration> last() {
        return progress.flatMap(Progress::last);
    }

    /// {@return the share of the whole run that is done, from 0 to 1}
    double share() {
        double whole = (double) batchesPerEpoch * epochs();
        return status() == TrainingStatus.FINISHED
                ? 1
                : last().map(batch -> Math.clamp(batch.iteration() / whole, 0.0, 1.0)).orElse(0.0);
    }
}
