package org.convlens.app.fx;

import javafx.application.Platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Drives the window from another thread: does something there, waits until it shows, goes on.
///
/// @param fx the door to the FX thread
public record FxScript(FxThread fx) {

    private static final long PATIENCE_SECONDS = 240;

    /// Starts JavaFX without an application, which then runs until {@link Desktop#exit}.
    public static void startUp() {
        CompletableFuture<Void> up = new CompletableFuture<>();
        Platform.startup(() -> {
            HeadlessScreen.forgetBounds();
            up.complete(null);
        });
        Platform.setImplicitExit(false);
        up.join();
    }

    /// {@return what a task answers on the FX thread}
    ///
    /// @param task short
    /// @param <T> the answer
    public <T> T call(Supplier<T> task) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        fx.later(() -> {
            try {
                answer.complete(task.get());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return wait(answer, "an answer of the window");
    }

    /// Waits until something holds.
    ///
    /// @param what in words, for the sentence if it does not come
    /// @param holds asked on the FX thread
    /// @throws IllegalStateException if it does not come within minutes
    public void until(String what, BooleanSupplier holds) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        FxThread.Subscription ticks =
                call(() ->
                        fx.regularly(() -> {
                            if (holds.getAsBoolean()) {
                                done.complete(true);
                            }
                        }));
        try {
            wait(done, what);
        } finally {
            fx.later(ticks::close);
        }
    }

    private static <T> T wait(CompletableFuture<T> future, String what) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + what, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The window did not show " + what, e);
        }
    }
}
