package org.convlens.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.network.Loss;
import org.junit.jupiter.api.Test;

/// Losses of one answer, worked out by hand.
class AnswerRowTest {

    private static final float[] OUTPUTS = {0.5f, -1, 2};

    @Test
    void softmaxCrossEntropyIsTheLogOfTheRightProbability() {
        double sum = Math.exp(0.5) + Math.exp(-1) + Math.exp(2);
        assertThat(AnswerRow.of(OUTPUTS).loss(Loss.SOFTMAX_CROSS_ENTROPY, 0))
                .isCloseTo(-Math.log(Math.exp(0.5) / sum), within(1e-12));
    }

    @Test
    void sigmoidCrossEntropyAsksEachUnit() {
        double expected =
                -Math.log(1 - sigmoid(0.5)) - Math.log(sigmoid(-1)) - Math.log(1 - sigmoid(2));
        assertThat(AnswerRow.of(OUTPUTS).loss(Loss.SIGMOID_CROSS_ENTROPY, 1))
                .isCloseTo(expected, within(1e-12));
    }

    @Test
    void sigmoidCrossEntropyDoesNotOverflow() {
        assertThat(AnswerRow.of(new float[] {2000, -2000}).loss(Loss.SIGMOID_CROSS_ENTROPY, 1))
                .isEqualTo(4000);
    }

    @Test
    void euclideanIsTheMeanSquaredDistanceToTheOneHotClass() {
        assertThat(AnswerRow.of(OUTPUTS).loss(Loss.EUCLIDEAN, 2))
                .isCloseTo((0.25 + 1 + 1) / 3, within(1e-12));
    }

    private static double sigmoid(double value) {
        return 1 / (1 + Math.exp(-value));
    }
}
