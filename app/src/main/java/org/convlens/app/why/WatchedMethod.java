package org.convlens.app.why;

import org.convlens.attribution.Attribution;
import org.convlens.attribution.Method;
import org.convlens.attribution.MethodDescription;
import org.convlens.attribution.Question;

import java.util.Optional;
import java.util.function.IntConsumer;

/// A method that says how often it was asked, and gives its first answer again where it is asked
/// the same.
final class WatchedMethod implements Method {

    private final Method method;
    private final IntConsumer asked;
    private int times;
    private Optional<Question> first = Optional.empty();
    private Optional<Attribution> answer = Optional.empty();

    /// @param method whose answers it gives
    /// @param asked hears before each question how many came before
    WatchedMethod(Method method, IntConsumer asked) {
        this.method = method;
        this.asked = asked;
    }

    @Override
    public MethodDescription description() {
        return method.description();
    }

    @Override
    public Attribution explain(Question question) {
        asked.accept(times++);
        if (first.equals(Optional.of(question))) {
            return answer.orElseThrow();
        }
        Attribution now = method.explain(question);
        if (first.isEmpty()) {
            first = Optional.of(question);
            answer = Optional.of(now);
        }
        return now;
    }
}
