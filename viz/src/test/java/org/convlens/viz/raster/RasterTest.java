package org.convlens.viz.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.Argb;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.RangeScope;
import org.convlens.viz.color.ValueRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class RasterTest {

    private static final ValueRange TO_255 = new ValueRange(0, 255);

    /// An 8×8 map of a seven, in steps of 17.
    private static final String SEVEN =
            """
            0 0 0 0 0 0 0 0
            0 f f f f f f 0
            0 8 8 8 8 f c 0
            0 0 0 0 4 f 4 0
            0 0 0 0 c c 0 0
            0 0 0 4 f 4 0 0
            0 0 0 c c 0 0 0
            0 0 0 f 4 0 0 0
            """;

    private static Tensor seven() {
        float[] values = new float[64];
        List<String> words = List.of(SEVEN.strip().split("\\s+", -1));
        for (int i = 0; i < 64; i++) {
            values[i] = Integer.parseInt(words.get(i), 16) * 17;
        }
        return new Tensor(Shape.of(1, 8, 8), values);
    }

    /// The red part of every pixel in steps of 17, as the golden text.
    private static String redOf(ArgbImage image) {
        return IntStream.range(0, image.size().height())
                .mapToObj(row ->
                        IntStream.range(0, image.size().width())
                                .mapToObj(column ->
                                        Integer.toHexString(Argb.red(image.at(row, column)) / 17))
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void anEnlargedImageRepeatsEachPixelInASquare() {
        ArgbImage image = new ArgbImage(new Size2(2, 1), new int[] {7, 8});
        assertThat(image.enlarged(2))
                .isEqualTo(new ArgbImage(new Size2(4, 2), new int[] {7, 7, 7, 7, 8, 8, 8, 8}));
        assertThat(image.enlarged(1)).isEqualTo(image);
    }

    @Test
    void aMapIsDrawnCellByCell() {
        ArgbImage image = new MapPicture(seven(), 0, ColorMap.GREY, TO_255).raster();
        assertThat(redOf(image)).isEqualTo(SEVEN);
    }

    @Test
    void aMapOfALayerTakesItsOwnChannel() {
        Tensor maps = new Tensor(Shape.of(2, 1, 2), new float[] {0, 1, 2, 3});
        Picture picture = new MapPicture(maps, 1, ColorMap.VIRIDIS, new ValueRange(2, 3));
        assertThat(picture.raster())
                .isEqualTo(new ArgbImage(new Size2(1, 2), new int[] {0xFF440154, 0xFFFDE725}));
        assertThat(picture.valuesAt(new Cell(0, 1))).containsExactly(3.0);
    }

    @Test
    void aColorPictureShowsItsChannelsAsLight() {
        Tensor pixels = new Tensor(Shape.of(3, 1, 2), new float[] {0, 1, 0.2f, -3, 1, 0.6f});
        ColorPicture picture = new ColorPicture(pixels, ValueRange.UNIT);
        assertThat(picture.raster().pixels()).containsExactly(0xFF0033FF, 0xFFFF0099);
        assertThat(picture.valuesAt(new Cell(0, 0)).stream().map(Double::floatValue))
                .containsExactly(0f, 0.2f, 1f);
    }

    @Test
    void aGreyPictureHasTheSameLightInAllColors() {
        ColorPicture picture = new ColorPicture(seven(), TO_255);
        assertThat(picture.raster())
                .isEqualTo(new MapPicture(seven(), 0, ColorMap.GREY, TO_255).raster());
    }

    @Test
    void aPictureOfTwoChannelsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ColorPicture(Tensor.zeros(Shape.of(2, 4, 4)), ValueRange.UNIT))
                .withMessageEndingWith("received: shape 2×4×4");
    }

    @Test
    void pixelsBecomeNumbersAndBack() {
        ArgbImage image = new ArgbImage(new Size2(1, 2), new int[] {0xFF0033FF, 0xFFFF0099});
        Tensor colors = image.toTensor(3);
        assertThat(new ColorPicture(colors, ValueRange.UNIT).raster()).isEqualTo(image);
        assertThat(image.toTensor(1).at(0, 0, 1)).isEqualTo((0.299f * 255 + 0.114f * 153) / 255);
        assertThat(new PlainPicture(image).valuesAt(new Cell(0, 1)))
                .containsExactly(255.0, 0.0, 153.0);
    }

    @Test
    void anImageOfTooFewPixelsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArgbImage(new Size2(2, 2), new int[3]))
                .withMessageEndingWith("received: size 2×2, 3 pixels");
    }

    @Test
    void everyScopeHasItsRange() {
        Tensor maps = new Tensor(Shape.of(2, 1, 2), new float[] {0, 1, 2, 8});
        ValueRange global = new ValueRange(-5, 20);
        assertThat(rangesOf(maps, ColorMap.GREY, RangeScope.MAP, global))
                .containsExactly(new ValueRange(0, 1), new ValueRange(2, 8));
        assertThat(rangesOf(maps, ColorMap.GREY, RangeScope.LAYER, global))
                .containsOnly(new ValueRange(0, 8));
        assertThat(rangesOf(maps, ColorMap.GREY, RangeScope.GLOBAL, global)).containsOnly(global);
        assertThat(rangesOf(maps, ColorMap.BLUE_WHITE_RED, RangeScope.MAP, global))
                .containsExactly(new ValueRange(-1, 1), new ValueRange(-8, 8));
    }

    private static List<ValueRange> rangesOf(
            Tensor maps, ColorMap colors, RangeScope scope, ValueRange global) {
        return Sheets.maps(maps, colors, scope, global).stream()
                .map(picture -> ((MapPicture) picture).range())
                .toList();
    }

    @Test
    void firstLayerFiltersAreColorsOfTheirOwnRange() {
        Tensor weights =
                new Tensor(Shape.of(2, 3, 1, 1), new float[] {-1, 0, 1, 0.25f, 0.75f, 0.25f});
        assertThat(Sheets.colorFilters(weights).stream().map(picture -> picture.raster().at(0, 0)))
                .containsExactly(0xFF0080FF, 0xFF00FF00);
    }

    @Test
    void kernelsShareOneSymmetricRangeAroundZero() {
        Tensor weights = new Tensor(Shape.of(2, 2, 1, 1), new float[] {-2, 0, 1, 0});
        List<Picture> kernels = Sheets.kernels(weights, ColorMap.BLUE_WHITE_RED);
        assertThat(kernels).hasSize(4);
        assertThat(((MapPicture) kernels.get(2)).range()).isEqualTo(new ValueRange(-2, 2));
        assertThat(kernels.get(0).raster().at(0, 0)).isEqualTo(0xFF053061);
        assertThat(kernels.get(1).raster()).isEqualTo(kernels.get(3).raster());
    }

    @Test
    void aKernelOfZerosIsNeitherBlueNorRed() {
        Tensor weights = Tensor.zeros(Shape.of(1, 1, 1, 1));
        int color = Sheets.kernels(weights, ColorMap.BLUE_WHITE_RED).getFirst().raster().at(0, 0);
        assertThat(color).isEqualTo(ColorMap.BLUE_WHITE_RED.argb(0.5));
    }

    @Test
    void aVectorIsASheetOfSingleCells() {
        Tensor units = new Tensor(Shape.of(3), new float[] {0, 1, 2});
        List<Picture> sheet = Sheets.maps(units, ColorMap.GREY, RangeScope.LAYER, ValueRange.UNIT);
        assertThat(sheet.stream().map(Picture::size)).containsOnly(Size2.ONE).hasSize(3);
        assertThat(sheet.get(1).raster().at(0, 0)).isEqualTo(0xFF808080);
    }

    /// 50 ms is what a live view may take; the best of five runs, so that a busy machine does not
    /// fail it.
    @Tag("long")
    @Test
    void fiveHundredAndTwelveMapsAreDrawnWithinFiftyMilliseconds() {
        Tensor maps = Tensor.zeros(Shape.of(512, 28, 28));
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            long start = System.nanoTime();
            Sheets.maps(maps, ColorMap.VIRIDIS, RangeScope.MAP, ValueRange.UNIT)
                    .forEach(Picture::raster);
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(best / 1e6).as("milliseconds").isLessThan(50);
    }
}
