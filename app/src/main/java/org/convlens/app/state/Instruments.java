package org.convlens.app.state;

import org.convlens.app.fx.Background;
import org.convlens.app.fx.FxThread;
import org.convlens.dataset.DataSource;
import org.convlens.engine.Engine;
import org.convlens.training.Ticker;
import org.convlens.training.TrainingRuns;

/// What a lab works with.
///
/// @param engine what computes
/// @param runs opens trainings
/// @param data where pictures come from
/// @param fx the door to the FX thread
/// @param background work off it
/// @param ticker measures time
public record Instruments(
        Engine engine,
        TrainingRuns runs,
        DataSource data,
        FxThread fx,
        Background background,
        Ticker ticker) {}
