package org.convlens.app.state;

import org.convlens.engine.NetworkSession;
import org.convlens.training.TrainingRun;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A long question in short parts, between which training goes on: each part waits until the live
/// budget has room for it.
///
/// @param <T> the answer's type
@FunctionalInterface
interface Errand<T> {

    /// Does the next part, on the engine thread.
    ///
    /// @param session the network
    /// @return the answer after the last part
    Optional<T> goOn(NetworkSession session);

    /// {@return the answer, once all parts are done}
    ///
    /// @param run who is asked
    default CompletableFuture<T> over(TrainingRun run) {
        return run.ask(this::goOn)
                .thenCompose(found ->
                        found.map(CompletableFuture::completedFuture).orElseGet(() -> over(run)));
    }
}
