package org.convlens.app.state;

import org.convlens.app.fx.Background;
import org.convlens.app.fx.Background.Answer;

import java.util.Optional;
import java.util.concurrent.Callable;

/// Work off the FX thread, one piece at a time: of what is asked for meanwhile only the newest is
/// done, so that a key held down starts no hundred. FX thread only.
final class OneAtATime {

    private final Background background;
    private Optional<Runnable> next = Optional.empty();
    private boolean isWorking;

    /// @param background does the work
    OneAtATime(Background background) {
        this.background = background;
    }

    /// Does something now, or as soon as what is done now is over.
    ///
    /// @param work runs on a thread of its own
    /// @param answer what happens with the result
    /// @param <T> the result
    <T> void start(Callable<T> work, Answer<T> answer) {
        if (isWorking) {
            next = Optional.of(() -> start(work, answer));
        } else {
            isWorking = true;
            var _ = background.start(work, over(answer));
        }
    }

    private <T> Answer<T> over(Answer<T> answer) {
        return new Answer<>(
                result -> {
                    answer.done().accept(result);
                    goOn();
                },
                error -> {
                    answer.failed().accept(error);
                    goOn();
                });
    }

    private void goOn() {
        isWorking = false;
        Optional<Runnable> waiting = next;
        next = Optional.empty();
        waiting.ifPresent(Runnable::run);
    }
}
