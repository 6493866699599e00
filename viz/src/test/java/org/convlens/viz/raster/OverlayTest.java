package org.convlens.viz.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.Argb;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.ValueRange;
import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A map over its picture, and the legend below.
class OverlayTest {

    private static final Tensor PICTURE =
            new Tensor(Shape.of(3, 1, 2), new float[] {1, 0, 0, 0, 0, 1});
    private static final ValueRange RANGE = new ValueRange(-4, 4);

    @Test
    void aPictureWithoutMapIsGrey() {
        assertThat(overlay(0, 0, 1, 0)).isEqualTo(pixels(Argb.grey(76), Argb.grey(29)));
    }

    @Test
    void theStrongestValueCoversThePictureAndAWeakOneItsShare() {
        int red = ColorMap.BLUE_WHITE_RED.argb(4, RANGE);
        int weak = ColorMap.BLUE_WHITE_RED.argb(-1, RANGE);
        assertThat(overlay(4, -1, 1, 0))
                .isEqualTo(pixels(red, Argb.mix(Argb.grey(29), weak, 0.25)));
        assertThat(overlay(4, -1, 0.5, 0))
                .isEqualTo(
                        pixels(
                                Argb.mix(Argb.grey(76), red, 0.5),
                                Argb.mix(Argb.grey(29), weak, 0.125)));
    }

    @Test
    void whatIsBelowTheThresholdIsLeftOut() {
        int red = ColorMap.BLUE_WHITE_RED.argb(4, RANGE);
        assertThat(overlay(4, -1, 1, 0.3)).isEqualTo(pixels(red, Argb.grey(29)));
    }

    @Test
    void digitsReadAsTheyAreWritten() {
        String rows =
                IntStream.range(0, Glyphs.HEIGHT)
                        .mapToObj(row ->
                                IntStream.range(0, Glyphs.width("-4.7"))
                                        .mapToObj(column ->
                                                Glyphs.isInk("-4.7", row, column) ? "#" : " ")
                                        .collect(Collectors.joining())
                                        .stripTrailing())
                        .collect(Collectors.joining("\n"));
        assertThat(rows)
                .isEqualTo(
                        """
                            # #     ###
                            # #       #
                        ### ###       #
                              #       #
                              #  #    #\
                        """
                                .stripIndent());
    }

    @Test
    void aLegendGoesFromTheLowToTheHighColour() {
        ArgbImage legend = new Legend(ColorMap.MAGMA, new ValueRange(0, 2), 80, 1).raster();
        assertThat(legend.size()).isEqualTo(new Size2(13, 80));
        assertThat(legend.at(0, 0)).isEqualTo(ColorMap.MAGMA.argb(0));
        assertThat(legend.at(4, 79)).isEqualTo(ColorMap.MAGMA.argb(1));
        assertThat(IntStream.range(0, 80).filter(x -> legend.at(7, x) == Argb.WHITE).count())
                .isEqualTo(18);
    }

    private static ArgbImage overlay(float left, float right, double opacity, double threshold) {
        Tensor map = new Tensor(Shape.of(1, 2), new float[] {left, right});
        return new Overlay(PICTURE, map, ColorMap.BLUE_WHITE_RED, RANGE, opacity, threshold)
                .raster();
    }

    private static ArgbImage pixels(int... pixels) {
        return new ArgbImage(new Size2(1, 2), pixels);
    }
}
