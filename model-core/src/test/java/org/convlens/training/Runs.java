package org.convlens.training;

import org.convlens.engine.Engine;
import org.convlens.engine.Optimizer;
import org.convlens.engine.Parameters;
import org.convlens.engine.ToyData;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// The run that the tests of this package are about: 20 pictures, batches of 8, so that an epoch is
/// three batches of 8, 8 and 4; 10 pictures for validation, seen in two batches.
final class Runs {

    static final int WORK_OF_AN_EPOCH = 5;

    static final LearningRate RATE = new LearningRate(0.5, 0.875);

    private Runs() {}

    /// {@return a ticker that a second passes on whenever it is read}, so that every batch takes
    /// one
    static Ticker seconds() {
        AtomicLong seconds = new AtomicLong();
        return () -> seconds.getAndIncrement() * 1_000_000_000L;
    }

    static TrainingConfig config(int epochs) {
        return new TrainingConfig(Optimizer.SGD, RATE, 8, epochs, 7, 0);
    }

    static RunRequest request(int epochs) {
        return request(config(epochs), new ToyData(10, 99));
    }

    static RunRequest request(TrainingConfig config, ToyData validation) {
        return new RunRequest(
                ToyData.plan(), new TrainingData(new ToyData(20, 1), validation), config);
    }

    static Workbench open(Engine engine, RunRequest request, Consumer<TrainingEvent> listener) {
        return Workbench.open(engine, request, seconds(), listener);
    }

    /// {@return what an undisturbed run of so many epochs tells}
    static List<TrainingEvent> eventsOf(Engine engine, int epochs) {
        List<TrainingEvent> events = new ArrayList<>();
        try (Workbench bench = open(engine, request(epochs), events::add)) {
            bench.loop().run();
        }
        return events;
    }

    /// {@return the weights after so many pieces of work of an undisturbed run}
    static Parameters weightsAfter(Engine engine, int pieces) {
        try (Workbench bench = open(engine, request(1000), event -> {})) {
            for (int i = 0; i < pieces; i++) {
                bench.loop().advance();
            }
            return bench.session().parameters();
        }
    }
}
