package org.convlens.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpeedometerTest {

    private static final long SECOND = 1_000_000_000;

    private final Speedometer speedometer = new Speedometer();

    @Test
    void speedIsPicturesOverTime() {
        speedometer.note(SECOND / 10, 64);
        speedometer.note(SECOND / 4, 76);
        assertThat(speedometer.perSecond()).isCloseTo(140 / 0.35, within(1e-9));
    }

    @Test
    void onlyTheLastSecondCounts() {
        for (int i = 0; i < 10; i++) {
            speedometer.note(SECOND / 2, 1000);
        }
        speedometer.note(SECOND / 2, 10);
        speedometer.note(SECOND / 2, 10);
        assertThat(speedometer.perSecond()).isCloseTo(20, within(1e-9));
    }

    @Test
    void aSlowBatchIsASecondOfItsOwn() {
        speedometer.note(SECOND / 10, 64);
        speedometer.note(8 * SECOND, 64);
        assertThat(speedometer.perSecond()).isCloseTo(8, within(1e-9));
    }
}
