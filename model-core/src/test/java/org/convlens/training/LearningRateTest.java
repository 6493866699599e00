package org.convlens.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearningRateTest {

    @Test
    void aRateThatDecaysByHalfIsAnEighthInTheFourthEpoch() {
        assertThat(new LearningRate(0.4, 0.5).in(4)).isCloseTo(0.05, within(1e-15));
    }

    @Test
    void theFirstEpochHasTheInitialRate() {
        assertThat(new LearningRate(0.002, 0.8).in(1)).isEqualTo(0.002);
    }

    @Test
    void aConstantRateStays() {
        assertThat(LearningRate.constant(0.003).in(90)).isEqualTo(0.003);
    }
}
