package org.convlens.viz.color;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.HashSet;
import java.util.Set;

/// Against values published elsewhere than in our tables.
class ColorMapTest {

    /// viridis and magma as the R package viridisLite prints them for five colours and as the
    /// JavaScript package d3-scale-chromatic lists them; cividis from its paper's table; RdBu from
    /// colorbrewer2.org; berlin from its published table.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    VIRIDIS, 0, #440154
                    VIRIDIS, 0.25098, #3b528b
                    VIRIDIS, 0.50196, #21918c
                    VIRIDIS, 0.74902, #5cc863
                    VIRIDIS, 1, #fde725
                    MAGMA, 0, #000004
                    MAGMA, 0.25098, #51127c
                    MAGMA, 0.50196, #b73779
                    MAGMA, 1, #fcfdbf
                    CIVIDIS, 0, #00224e
                    CIVIDIS, 1, #fee838
                    GREY, 0, #000000
                    GREY, 0.50196, #808080
                    GREY, 1, #ffffff
                    BLUE_WHITE_RED, 0, #053061
                    BLUE_WHITE_RED, 0.1, #2166ac
                    BLUE_WHITE_RED, 0.9, #b2182b
                    BLUE_WHITE_RED, 1, #67001f
                    BLUE_BLACK_RED, 0, #9eb0ff
                    BLUE_BLACK_RED, 1, #ffadad
                    """)
    void scalesHaveTheirPublishedColors(ColorMap map, double fraction, String expected) {
        String actual = Argb.css(map.argb(fraction));
        assertThat(distance(actual, expected)).as("%s at %s", actual, fraction).isLessThan(4);
    }

    private static int distance(String one, String other) {
        int a = Integer.parseInt(one.substring(1), 16);
        int b = Integer.parseInt(other.substring(1), 16);
        return Math.abs(Argb.red(a) - Argb.red(b))
                + Math.abs(Argb.green(a) - Argb.green(b))
                + Math.abs(Argb.blue(a) - Argb.blue(b));
    }

    @ParameterizedTest
    @EnumSource(ColorMap.class)
    void everyScaleHas256OpaqueColors(ColorMap map) {
        Set<Integer> colors = new HashSet<>();
        for (int i = 0; i < 256; i++) {
            int color = map.argb(i / 255.0);
            assertThat(Argb.alpha(color)).isEqualTo(255);
            colors.add(color);
        }
        assertThat(colors).hasSizeGreaterThan(245);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorMap.class,
            names = {"VIRIDIS", "MAGMA", "CIVIDIS", "GREY"})
    void sequentialScalesOnlyGetBrighter(ColorMap map) {
        for (int i = 1; i < 256; i++) {
            double step =
                    Argb.luminance(map.argb(i / 255.0)) - Argb.luminance(map.argb((i - 1) / 255.0));
            assertThat(step).as("%s, entry %d", map, i).isGreaterThan(-2e-3);
        }
    }

    @Test
    void divergingScalesFadeIntoTheirSurface() {
        assertThat(Argb.luminance(ColorMap.signed(Tone.LIGHT).argb(0.5))).isGreaterThan(0.9);
        assertThat(Argb.luminance(ColorMap.signed(Tone.DARK).argb(0.5))).isLessThan(0.01);
    }

    @Test
    void valuesBeyondTheRangeTakeTheColorOfItsEnd() {
        ValueRange range = new ValueRange(-1, 3);
        assertThat(ColorMap.VIRIDIS.argb(-8, range)).isEqualTo(0xFF440154);
        assertThat(ColorMap.VIRIDIS.argb(Double.POSITIVE_INFINITY, range)).isEqualTo(0xFFFDE725);
        assertThat(ColorMap.VIRIDIS.argb(1, range)).isEqualTo(ColorMap.VIRIDIS.argb(0.5));
    }

    @Test
    void notANumberHasAColorOfItsOwn() {
        assertThat(ColorMap.GREY.argb(Double.NaN)).isEqualTo(ColorMap.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-3, 2", "0.5, 0.5", "0, 0"})
    void manyValuesAreColoredAsOneByOne(double low, double high) {
        ValueRange range = new ValueRange(low, high);
        float[] values = new float[2003];
        for (int i = 0; i < 2000; i++) {
            values[i] = -4 + i * 0.004f;
        }
        values[2000] = Float.NaN;
        values[2001] = Float.POSITIVE_INFINITY;
        values[2002] = Float.NEGATIVE_INFINITY;
        int[] pixels = new int[2000];
        ColorMap.MAGMA.paint(values, 3, range, pixels);
        for (int i = 0; i < pixels.length; i++) {
            assertThat(pixels[i]).isEqualTo(ColorMap.MAGMA.argb(values[3 + i], range));
        }
    }
}
