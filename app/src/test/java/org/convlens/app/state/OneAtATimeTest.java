package org.convlens.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.app.fx.Background;
import org.convlens.app.fx.FxThread.Subscription;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;

class OneAtATimeTest {

    private final Queue<Runnable> working = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();
    private final OneAtATime desk = new OneAtATime(new Held());

    @Test
    void whatIsAskedForMeanwhileWaitsAndOnlyTheNewestIsDone() {
        ask("first");
        ask("second");
        ask("third");
        assertThat(working).hasSize(1);

        working.remove().run();
        working.remove().run();

        assertThat(heard).containsExactly("first", "third");
        assertThat(working).isEmpty();
    }

    @Test
    void afterAFailureTheNextIsDone() {
        desk.start(
                () -> {
                    throw new IllegalStateException("no network");
                },
                answer());
        ask("second");

        working.remove().run();
        working.remove().run();

        assertThat(heard).containsExactly("no network", "second");
    }

    @Test
    void whatIsAskedForLaterIsDoneAtOnce() {
        ask("first");
        working.remove().run();
        ask("second");
        working.remove().run();
        assertThat(heard).containsExactly("first", "second");
    }

    private void ask(String words) {
        desk.start(() -> words, answer());
    }

    private Background.Answer<String> answer() {
        return new Background.Answer<>(heard::add, error -> heard.add(error.getMessage()));
    }

    /// Works when the test says so.
    private final class Held implements Background {

        @Override
        public <T> Subscription start(Callable<T> work, Answer<T> answer) {
            working.add(() -> work(work, answer));
            return () -> {};
        }

        private static <T> void work(Callable<T> work, Background.Answer<T> answer) {
            try {
                answer.done().accept(work.call());
            } catch (Exception e) {
                answer.failed().accept(e);
            }
        }
    }
}
