package org.convlens.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.network.Loss;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;

import java.util.List;

class AnswerTest {

    private final Answer answer =
            Answer.of(
                    new Tensor(Shape.of(3), new float[] {1, 3, 2}),
                    Loss.SOFTMAX_CROSS_ENTROPY,
                    List.of("cat", "dog"));

    @Test
    void barsAreInTheOrderOfTheClasses() {
        assertThat(answer.bars()).extracting(ClassBar::name).containsExactly("cat", "dog", "2");
        assertThat(answer.bars()).extracting(ClassBar::logit).containsExactly(1f, 3f, 2f);
    }

    @Test
    void probabilitiesAreThoseOfTheTextbook() {
        assertThat(answer.bars())
                .extracting(ClassBar::probability)
                .usingComparatorForType(
                        (a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(0.09003057317038046, 0.6652409557748219, 0.24472847105479767);
    }

    @Test
    void theTopIsTheMostProbableClass() {
        assertThat(answer.top().name()).isEqualTo("dog");
        assertThat(answer.top().probability()).isCloseTo(0.665, within(0.001));
        assertThat(answer.sorted()).extracting(ClassBar::number).containsExactly(1, 2, 0);
    }

    @Test
    void equalBarsKeepTheOrderOfTheClasses() {
        Answer tie =
                Answer.of(
                        new Tensor(Shape.of(3), new float[] {1, 1, 1}),
                        Loss.SOFTMAX_CROSS_ENTROPY,
                        List.of());
        assertThat(tie.sorted()).extracting(ClassBar::number).containsExactly(0, 1, 2);
    }
}
