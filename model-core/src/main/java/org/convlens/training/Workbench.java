package org.convlens.training;

import org.convlens.engine.Engine;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.TrainingMemory;

import java.util.function.Consumer;

/// A network and the loop that trains it.
///
/// @param session the network
/// @param loop what trains it
record Workbench(NetworkSession session, TrainingLoop loop) implements AutoCloseable {

    /// Builds a network with fresh weights and a loop at its start.
    static Workbench open(
            Engine engine, RunRequest request, Ticker ticker, Consumer<TrainingEvent> listener) {
        TrainingConfig config = request.config();
        TrainingMemory.of(
                        request.plan(),
                        config.batchSize(),
                        config.optimizer(),
                        engine.description().path())
                .checkFits(engine.freeBytes());
        NetworkSession session = engine.open(request.plan(), config.session());
        try {
            return new Workbench(session, new TrainingLoop(session, request, ticker, listener));
        } catch (RuntimeException | Error e) {
            session.close();
            throw e;
        }
    }

    @Override
    public void close() {
        loop.close();
        session.close();
    }
}
