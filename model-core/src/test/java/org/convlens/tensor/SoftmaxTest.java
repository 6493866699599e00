package org.convlens.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SoftmaxTest {

    @Test
    void probabilitiesAreThoseOfTheTextbook() {
        assertThat(Softmax.of(new float[] {1, 2, 3}))
                .containsExactly(
                        new double[] {0.09003057317038046, 0.24472847105479767, 0.6652409557748219},
                        within(1e-12));
    }

    @Test
    void hugeLogitsDoNotOverflow() {
        assertThat(Softmax.of(new float[] {3e38f, -3e38f})).containsExactly(1, 0);
        assertThat(Softmax.logSumExp(new float[] {1000, 1000}))
                .isCloseTo(1000 + Math.log(2), within(1e-9));
    }

    @Test
    void theFirstOfEqualValuesIsTheLargest() {
        assertThat(Softmax.largest(new float[] {1, 4, 4, 2})).isEqualTo(1);
    }
}
