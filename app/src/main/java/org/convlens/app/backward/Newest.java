package org.convlens.app.backward;

import org.convlens.training.Question;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/// Of several questions that wait for the engine, lets only the newest be worked out; from any
/// thread.
final class Newest {

    private final AtomicLong last = new AtomicLong();

    /// {@return a question that ends unanswered once another was made here}
    ///
    /// @param question the newest
    /// @param <T> the answer's type
    <T> Question<T> of(Question<T> question) {
        long mine = last.incrementAndGet();
        return session -> {
            if (mine != last.get()) {
                throw new CancellationException("A newer question took its place.");
            }
            return question.ask(session);
        };
    }
}
