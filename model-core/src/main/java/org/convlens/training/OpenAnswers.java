package org.convlens.training;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The answers that somebody waits for; none of them is forgotten when the run is closed. Safe to
/// use from any thread.
final class OpenAnswers {

    private final Map<Long, CompletableFuture<?>> open = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private volatile boolean closed;

    /// {@return a new open answer; a failed one after the end}
    ///
    /// @param <T> the answer's type
    <T> CompletableFuture<T> open() {
        CompletableFuture<T> answer = new CompletableFuture<>();
        long number = numbers.getAndIncrement();
        open.put(number, answer);
        var _ = answer.whenComplete((value, failure) -> open.remove(number));
        if (closed) {
            fail(answer);
        }
        return answer;
    }

    /// {@return how many are waited for}
    int size() {
        return open.size();
    }

    /// Fails those that are open now or asked for later.
    void close() {
        closed = true;
        open.values().forEach(OpenAnswers::fail);
    }

    private static void fail(CompletableFuture<?> answer) {
        answer.completeExceptionally(
                new IllegalStateException(
                        "This training was closed, so it answers no more questions."));
    }
}
