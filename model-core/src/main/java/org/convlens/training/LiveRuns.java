package org.convlens.training;

import org.convlens.engine.Engine;

/// Opens runs that train on an engine thread of their own; safe to use from any thread.
public final class LiveRuns implements TrainingRuns {

    private final Engine engine;
    private final Ticker ticker;

    /// Takes what the runs work with.
    ///
    /// @param engine what computes
    /// @param ticker measures speed and the live budget
    public LiveRuns(Engine engine, Ticker ticker) {
        this.engine = engine;
        this.ticker = ticker;
    }

    @Override
    public TrainingRun open(RunRequest request, TrainingObserver observer) {
        return new LiveTraining(engine, ticker, request, observer);
    }
}
