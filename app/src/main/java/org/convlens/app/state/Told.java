package org.convlens.app.state;

import org.convlens.training.EpochResult;
import org.convlens.training.History;
import org.convlens.training.TrainingEvent;
import org.convlens.training.TrainingStatus;

import java.util.ArrayList;
import java.util.List;

/// What a run told so far, in order.
final class Told {

    private final List<TrainingEvent.Iteration> iterations;
    private final List<EpochResult> epochs;
    private TrainingStatus status = TrainingStatus.OPENING;
    private String sentence = "";
    private boolean touched;

    Told(History before) {
        iterations = new ArrayList<>(before.iterations());
        epochs = new ArrayList<>(before.epochs());
    }

    void add(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.StatusChanged(TrainingStatus now, String why) -> {
                status = now;
                sentence = why;
            }
            case TrainingEvent.Iteration iteration -> add(iteration);
            case TrainingEvent.EpochDone(long _, EpochResult result) -> epochs.add(result);
        }
    }

    /// A run that goes on from its last good state tells some batches again.
    private void add(TrainingEvent.Iteration iteration) {
        while (!iterations.isEmpty() && iterations.getLast().iteration() >= iteration.iteration()) {
            iterations.removeLast();
        }
        while (!epochs.isEmpty() && epochs.getLast().epoch() >= iteration.epoch()) {
            epochs.removeLast();
        }
        iterations.add(iteration);
    }

    /// Notes that the weights were changed by hand.
    void touch() {
        touched = true;
    }

    /// {@return whether the weights are those that were drawn}
    boolean isFresh() {
        return iterations.isEmpty() && !touched;
    }

    int epochs() {
        return epochs.size();
    }

    TrainingStatus status() {
        return status;
    }

    Progress progress(double rate) {
        return new Progress(status, sentence, new History(iterations, epochs), rate);
    }
}
