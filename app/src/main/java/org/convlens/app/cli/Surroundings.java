package org.convlens.app.cli;

import org.convlens.dataset.DataSource;
import org.convlens.engine.Engine;
import org.convlens.training.Ticker;

import java.util.function.Supplier;

/// What commands work with; built once by the composition root.
///
/// @param engine what computes; loaded with the first question
/// @param data where pictures come from
/// @param ticker measures time
/// @param console where to speak
/// @param tour draws the window's views
/// @param diagnosis says what a bug report needs
public record Surroundings(
        Engine engine,
        DataSource data,
        Ticker ticker,
        Console console,
        Tour tour,
        Supplier<String> diagnosis) {}
