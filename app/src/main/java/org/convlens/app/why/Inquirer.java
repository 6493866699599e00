package org.convlens.app.why;

import org.convlens.app.fx.FxThread.Subscription;
import org.convlens.app.state.LabCommands;
import org.convlens.app.state.Study;
import org.convlens.attribution.Method;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Gets answers: from quick methods between two batches, one at a time, the oldest answer first;
/// from slow ones in the background, from a copy of the network.
final class Inquirer {

    private final LabCommands commands;
    private final Runnable changed;
    private final Consumer<String> failed;
    private final Answers answers = new Answers();
    private Optional<Subscription> study = Optional.empty();
    private boolean waiting;
    private int network;

    /// @param changed hears that there are other answers
    /// @param failed takes a sentence that says why slow methods cannot answer
    Inquirer(LabCommands commands, Runnable changed, Consumer<String> failed) {
        this.commands = commands;
        this.changed = changed;
        this.failed = failed;
    }

    /// {@return how a method is getting on}
    Tile tile(Method method, Inquiry inquiry) {
        return answers.tile(method, inquiry);
    }

    /// {@return the slow ones of some methods that have not answered this}
    List<Method> unanswered(List<Method> methods, Inquiry inquiry) {
        return methods.stream()
                .filter(method -> !method.isQuick() && !answers.has(method, inquiry))
                .toList();
    }

    /// Asks the quick method whose answer is oldest, unless an answer is awaited.
    void askQuick(List<Method> methods, Asking asking) {
        methods.stream()
                .filter(method -> method.isQuick() && !answers.has(method, asking.inquiry()))
                .min(Comparator.comparingLong(answers::newestIteration))
                .filter(_ -> !waiting)
                .ifPresent(method -> ask(method, asking));
    }

    private void ask(Method method, Asking asking) {
        waiting = true;
        int asked = network;
        commands.ask(
                session -> asking.now(method, session),
                news -> {
                    if (asked == network) {
                        waiting = false;
                        hear(news);
                    }
                });
    }

    /// Asks slow methods; ends what was asked of them before.
    void askSlow(List<Method> methods, Asking asking) {
        stop();
        study =
                Optional.of(
                        commands.study(
                                asking.study(methods),
                                new Study.Reader<>(this::hear, this::finish, this::fail)));
        changed.run();
    }

    /// {@return whether slow methods are at work}
    boolean isWorking() {
        return study.isPresent();
    }

    /// Ends what slow methods are at; what they have so far stays.
    void stop() {
        study.ifPresent(Subscription::close);
        study = Optional.empty();
    }

    /// Forgets all answers: there is another network.
    void forget() {
        stop();
        answers.forget();
        waiting = false;
        network++;
    }

    private void hear(Asking.News news) {
        answers.put(news.method(), news.inquiry(), news.standing());
        changed.run();
    }

    private void finish() {
        study = Optional.empty();
        changed.run();
    }

    private void fail(String sentence) {
        failed.accept(sentence);
        finish();
    }
}
