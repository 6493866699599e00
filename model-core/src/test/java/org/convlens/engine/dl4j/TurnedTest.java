package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/// Convolutions of few filters, differentiated as transposed convolutions.
class TurnedTest {

    /// Filter 0 of input 0 becomes the one of input 0 and filter 0, filter 0 of input 1 that of
    /// input 1 and filter 0.
    @Test
    void filtersAreTurnedAndExchangedWithInputs() {
        float[][][][] filters = {{{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}, {{9, 10}, {11, 12}}}};
        float[][][][] turned = {{{{4, 3}, {2, 1}}}, {{{8, 7}, {6, 5}}}, {{{12, 11}, {10, 9}}}};
        assertThat(Turned.of(Nd4j.create(filters))).isEqualTo(Nd4j.create(turned));
    }
}
