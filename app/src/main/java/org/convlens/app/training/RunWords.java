package org.convlens.app.training;

import org.convlens.app.shell.Texts;
import org.convlens.app.state.Progress;
import org.convlens.training.TrainingEvent.Iteration;

/// Where training stands, in words.
///
/// @param texts of this room
record RunWords(Texts texts) {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    /// {@return such as `epoch 2 of 5 · 31 s left`; the sentence of a failure}
    ///
    /// @param run where it stands
    String line(RunState run) {
        return switch (run.status()) {
            case OPENING -> texts.get("opening");
            case READY, CLOSED -> texts.get("ready", run.epochs());
            case RUNNING -> running(run);
            case PAUSED ->
                    run.last().map(batch -> texts.get("paused", epoch(batch, run))).orElse("");
            case FINISHED -> texts.get("finished", run.epochs());
            case FAILED, DIVERGED -> run.progress().map(Progress::sentence).orElse("");
        };
    }

    private String running(RunState run) {
        return run.last()
                .map(batch ->
                        epoch(batch, run)
                                + rate(run)
                                + " · "
                                + texts.get("left", duration(batch.secondsLeft())))
                .orElse(texts.get("starting"));
    }

    private String rate(RunState run) {
        return run.config().rate().decay() == 1
                ? ""
                : " · " + texts.get("rate", "%.2g".formatted(run.rate()));
    }

    private String epoch(Iteration batch, RunState run) {
        return texts.get("epoch", batch.epoch(), run.epochs());
    }

    private String duration(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        if (whole < MINUTE) {
            return texts.get("seconds", whole);
        }
        return whole < HOUR
                ? texts.get("minutes", Math.ceilDiv(whole, MINUTE))
                : texts.get("hours", whole / HOUR, whole % HOUR / MINUTE);
    }
}
