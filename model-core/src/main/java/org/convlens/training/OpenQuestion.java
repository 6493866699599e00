package org.convlens.training;

import org.convlens.engine.NetworkSession;

import java.util.concurrent.CompletableFuture;

/// A question and where its answer is awaited.
///
/// @param question what to ask
/// @param answer completed with the answer or with what the question threw
/// @param <T> the answer's type
record OpenQuestion<T>(Question<T> question, CompletableFuture<T> answer) {

    /// Asks, unless nobody waits any more.
    void answer(NetworkSession session) {
        if (answer.isDone()) {
            return;
        }
        try {
            answer.complete(question.ask(session));
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }
}
