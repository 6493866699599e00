package org.convlens.viz.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class BarScaleTest {

    private static LayerBar bar(double value) {
        return LayerBar.of("conv1", value, Double.NaN, "");
    }

    @Test
    void aStraightScaleHoldsZeroAndAllBars() {
        BarScale scale = BarScale.linear(List.of(bar(2), bar(8)));
        assertThat(scale).isEqualTo(new BarScale(0, 8, false));
        assertThat(scale.share(2)).isEqualTo(0.25);
        assertThat(scale.start()).isZero();
    }

    @Test
    void barsBelowZeroBeginAtZero() {
        BarScale scale =
                BarScale.linear(List.of(new LayerBar("norm1", -1, 1, 0, ""), bar(Double.NaN)));
        assertThat(scale.start()).isEqualTo(0.5);
        assertThat(scale.share(-1)).isZero();
    }

    @Test
    void aLogarithmicScaleSpansWholeDecades() {
        BarScale scale = BarScale.logarithmic(List.of(bar(3e-4), bar(0.02), bar(0)));
        assertThat(scale).isEqualTo(new BarScale(-4, -1, true));
        assertThat(scale.share(1e-3)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(scale.share(0)).isZero();
        assertThat(scale.ticks(9)).containsExactly(1e-4, 1e-3, 0.01, 0.1);
        assertThat(scale.label(1e-3, 9)).isEqualTo("1e-3");
    }

    @Test
    void whereThereIsLittleRoomDecadesAreLeftOut() {
        assertThat(BarScale.logarithmic(List.of(bar(1e-6), bar(1))).ticks(3))
                .containsExactly(1e-6, 1e-4, 0.01, 1.0);
    }

    @Test
    void nothingToShowHasAScaleAllTheSame() {
        assertThat(BarScale.linear(List.of(bar(Double.NaN)))).isEqualTo(new BarScale(0, 1, false));
        assertThat(BarScale.logarithmic(List.of())).isEqualTo(new BarScale(-1, 0, true));
    }

    @Test
    void rareValuesAreSeenBesideCommonOnes() {
        Bins bins = new Bins(-0.5, 0.25, List.of(1L, 0L, 1023L));
        assertThat(bins.edge(2)).isZero();
        assertThat(bins.height(2)).isEqualTo(1);
        assertThat(bins.height(1)).isZero();
        assertThat(bins.height(0)).isCloseTo(0.1, within(1e-12));
    }
}
