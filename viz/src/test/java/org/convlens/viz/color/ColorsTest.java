package org.convlens.viz.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.convlens.network.Add;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.stream.IntStream;

class ColorsTest {

    private static final int LIGHT_SURFACE = 0xFFFFFFFF;
    private static final int DARK_SURFACE = 0xFF0D1117;

    @Test
    void classColorsAreThoseOfOkabeAndIto() {
        assertThat(IntStream.range(0, 8).mapToObj(i -> Argb.css(ClassColors.argb(i, Tone.LIGHT))))
                .containsExactly(
                        "#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7",
                        "#000000");
        assertThat(ClassColors.argb(7, Tone.DARK)).isEqualTo(Argb.WHITE);
        assertThat(ClassColors.argb(8, Tone.DARK)).isEqualTo(ClassColors.argb(0, Tone.DARK));
    }

    @ParameterizedTest
    @EnumSource(SeriesColor.class)
    void curvesAreSeenOnBothSurfaces(SeriesColor color) {
        assertThat(contrast(color.argb(Tone.LIGHT), LIGHT_SURFACE)).isGreaterThan(3);
        assertThat(contrast(color.argb(Tone.DARK), DARK_SURFACE)).isGreaterThan(3);
    }

    @ParameterizedTest
    @EnumSource(LayerColor.class)
    void kindsOfLayersAreSeenOnBothSurfaces(LayerColor color) {
        assertThat(contrast(color.argb(Tone.LIGHT), LIGHT_SURFACE)).isGreaterThan(3);
        assertThat(contrast(color.argb(Tone.DARK), DARK_SURFACE)).isGreaterThan(3);
    }

    private static double contrast(int one, int other) {
        double a = Argb.luminance(one);
        double b = Argb.luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    @Test
    void everyFamilyOfLayersHasItsColor() {
        assertThat(LayerColor.of(new GlobalMaxPooling())).isEqualTo(LayerColor.POOLING);
        assertThat(LayerColor.of(new Add())).isEqualTo(LayerColor.DENSE);
        assertThat(LayerColor.of(new Flatten())).isEqualTo(LayerColor.DENSE);
    }

    @Test
    void luminanceFollowsTheStandard() {
        assertThat(Argb.luminance(Argb.WHITE)).isCloseTo(1, within(1e-9));
        assertThat(Argb.luminance(Argb.BLACK)).isZero();
        assertThat(Argb.luminance(0xFFFF0000)).isCloseTo(0.2126, within(1e-9));
        assertThat(Argb.luminance(0xFF777777)).isCloseTo(0.1845, within(1e-4));
    }

    @Test
    void inkHasTheHigherContrast() {
        for (int level = 0; level < 256; level++) {
            int background = Argb.grey(level);
            int ink = Argb.inkOn(background);
            int other = ink == Argb.BLACK ? Argb.WHITE : Argb.BLACK;
            assertThat(contrast(ink, background)).isGreaterThan(contrast(other, background) - 0.05);
        }
    }

    @Test
    void mixingGoesStraightFromOneColorToTheOther() {
        assertThat(Argb.mix(0xFF204060, 0xFF60C000, 0)).isEqualTo(0xFF204060);
        assertThat(Argb.mix(0xFF204060, 0xFF60C000, 0.5)).isEqualTo(0xFF408030);
        assertThat(Argb.mix(0xFF204060, 0xFF60C000, 1)).isEqualTo(0xFF60C000);
    }

    @Test
    void rangesCoverAMapOrALayer() {
        Tensor layer = new Tensor(Shape.of(2, 1, 3), new float[] {1, 2, 3, -4, Float.NaN, 0.5f});
        assertThat(ValueRange.of(layer)).isEqualTo(new ValueRange(-4, 3));
        assertThat(ValueRange.ofEntry(layer, 0)).isEqualTo(new ValueRange(1, 3));
        assertThat(ValueRange.ofEntry(layer, 1)).isEqualTo(new ValueRange(-4, 0.5));
        assertThat(ValueRange.of(Tensor.zeros(Shape.of(0)))).isEqualTo(ValueRange.UNIT);
    }

    @Test
    void signedRangesAreSymmetric() {
        assertThat(new ValueRange(-4, 3).symmetric()).isEqualTo(new ValueRange(-4, 4));
        assertThat(new ValueRange(1, 3).fitting(ColorMap.BLUE_WHITE_RED))
                .isEqualTo(new ValueRange(-3, 3));
        assertThat(new ValueRange(1, 3).fitting(ColorMap.VIRIDIS)).isEqualTo(new ValueRange(1, 3));
    }

    @Test
    void aValueLiesWhereTheRangePutsIt() {
        assertThat(new ValueRange(2, 6).fraction(3)).isEqualTo(0.25);
        assertThat(new ValueRange(2, 2).fraction(2)).isZero();
        assertThat(new ValueRange(0, 1).union(new ValueRange(-1, 0.5)))
                .isEqualTo(new ValueRange(-1, 1));
    }

    @Test
    void aRangeThatRunsBackwardsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ValueRange(3, 2))
                .withMessageEndingWith("received: 3.0 to 2.0");
    }
}
