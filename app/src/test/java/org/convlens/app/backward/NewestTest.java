package org.convlens.app.backward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convlens.engine.NetworkSession;
import org.convlens.training.Question;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.util.concurrent.CancellationException;

class NewestTest {

    private final NetworkSession any =
            (NetworkSession)
                    Proxy.newProxyInstance(
                            NewestTest.class.getClassLoader(),
                            new Class<?>[] {NetworkSession.class},
                            (_, method, _) -> {
                                throw new AssertionError("Nothing is asked: " + method);
                            });

    @Test
    void ofTwoQuestionsThatWaitOnlyTheNewerIsAnswered() {
        Newest newest = new Newest();
        Question<String> first = newest.of(_ -> "first");
        Question<String> second = newest.of(_ -> "second");
        assertThatThrownBy(() -> first.ask(any)).isInstanceOf(CancellationException.class);
        assertThat(second.ask(any)).isEqualTo("second");
    }
}
