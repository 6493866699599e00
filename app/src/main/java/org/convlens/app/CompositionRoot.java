package org.convlens.app;

import org.convlens.app.cli.CommandLineProgram;
import org.convlens.app.cli.Console;
import org.convlens.app.cli.Surroundings;
import org.convlens.app.cli.Tour;
import org.convlens.dataset.DataSource;
import org.convlens.engine.Engine;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.samples.SampleDataSource;

/// Builds everything once; the only place that knows which engine and which data there are.
final class CompositionRoot {

    private final Engine engine = new Dl4jEngine();
    private final DataSource data = new SampleDataSource();
    private final Clock clock = new Clock();

    /// {@return the lab without a window}
    ///
    /// @param console where commands speak
    /// @param tour draws the window's views
    CommandLineProgram commandLine(Console console, Tour tour) {
        return new CommandLineProgram(new Surroundings(engine, data, clock, console, tour));
    }
}
