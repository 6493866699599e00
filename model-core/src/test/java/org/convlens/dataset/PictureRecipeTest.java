package org.convlens.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convlens.dataset.PictureRecipe.Fit;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.SplittableRandom;

class PictureRecipeTest {

    @Test
    void halvingAveragesFourPixels() {
        assertThat(
                        grey(
                                2,
                                2,
                                Fit.STRETCH,
                                new Size2(4, 4),
                                0,
                                4,
                                10,
                                10,
                                8,
                                12,
                                10,
                                10,
                                255,
                                255,
                                1,
                                2,
                                255,
                                255,
                                3,
                                4))
                .containsExactly(6, 10, 255, 3);
    }

    @Test
    void aPixelOnTheBorderIsSharedByArea() {
        // 3 → 2: each target covers one and a half; (90·1 + 30·½) / 1.5 and (30·½ + 60·1) / 1.5
        assertThat(grey(1, 2, Fit.STRETCH, new Size2(1, 3), 90, 30, 60)).containsExactly(70, 50);
    }

    @Test
    void enlargingMixesOnlyWhereABorderFalls() {
        assertThat(grey(1, 3, Fit.STRETCH, new Size2(1, 2), 10, 200)).containsExactly(10, 105, 200);
    }

    @Test
    void stretchingScalesBothSidesByThemselves() {
        assertThat(grey(1, 4, Fit.STRETCH, new Size2(2, 2), 0, 100, 50, 200))
                .containsExactly(25, 25, 150, 150);
    }

    @Test
    void croppingCutsTheLongerSideAroundTheCentre() {
        assertThat(grey(2, 2, Fit.CROP, new Size2(2, 4), 1, 2, 3, 4, 5, 6, 7, 8))
                .containsExactly(2, 3, 6, 7);
    }

    @Test
    void croppingScalesToCover() {
        assertThat(grey(1, 1, Fit.CROP, new Size2(2, 4), 99, 2, 4, 99, 99, 6, 8, 99))
                .containsExactly(5);
    }

    @Test
    void paddingFillsWithBlackAroundTheCentre() {
        assertThat(grey(4, 4, Fit.PAD, new Size2(2, 4), 1, 2, 3, 4, 5, 6, 7, 8))
                .containsExactly(0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 0);
    }

    @Test
    void paddingScalesToFitInside() {
        assertThat(grey(2, 2, Fit.PAD, new Size2(2, 4), 10, 20, 30, 40, 50, 60, 70, 80))
                // each target cell is half border and half two pixels of one row
                .containsExactly(8, 18, 28, 38);
    }

    @ParameterizedTest
    @CsvSource({"5,7,3,4", "3,2,8,5", "28,28,32,32", "32,32,28,28", "1,9,4,2"})
    void everySizeAgreesWithCountingSmallSquares(int height, int width, int rows, int columns) {
        SplittableRandom random = new SplittableRandom(height * 31L + rows);
        int[] values = random.ints((long) height * width, 0, 256).toArray();
        int[] expected = new int[rows * columns];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = countedAverage(values, new int[] {height, width, rows, columns}, i);
        }
        assertThat(grey(rows, columns, Fit.STRETCH, new Size2(height, width), values))
                .containsExactly(expected);
    }

    @Test
    void alphaLiesOverWhite() {
        Pixels half = Pixels.of(new int[] {0x80000000, 0x00123456, 0xFF102030}, new Size2(1, 3));
        byte[] values = PictureRecipe.plain(Shape.of(3, 1, 3)).apply(half);
        assertThat(unsigned(values))
                .containsExactly(127, 255, 0x10, 127, 255, 0x20, 127, 255, 0x30);
    }

    @Test
    void greyIsTheLuminanceOfTheColours() {
        Pixels colours =
                Pixels.of(
                        new int[] {0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFF777777},
                        new Size2(1, 4));
        byte[] values = PictureRecipe.plain(Shape.of(1, 1, 4)).apply(colours);
        // 255 · 0.299 = 76.2, 255 · 0.587 = 149.7, 255 · 0.114 = 29.1
        assertThat(unsigned(values)).containsExactly(76, 150, 29, 0x77);
    }

    @Test
    void greyBecomesThreeEqualChannels() {
        byte[] values =
                PictureRecipe.plain(Shape.of(3, 1, 2)).apply(new byte[] {5, -1}, Shape.of(1, 1, 2));
        assertThat(unsigned(values)).containsExactly(5, 255, 5, 255, 5, 255);
    }

    @Test
    void aPictureOfTheRightShapeIsLeftAsItIs() {
        byte[] values = {1, 2, 3, 4, -5, 6};
        Shape shape = Shape.of(3, 1, 2);
        PictureRecipe recipe = PictureRecipe.plain(shape);
        assertThat(recipe.apply(values, shape)).isSameAs(values);
        assertThat(recipe.apply(Pixels.of(values, shape))).isEqualTo(values);
    }

    @Test
    void normalisationSubtractsAndDividesPerChannel() {
        PictureRecipe recipe =
                new PictureRecipe(
                        Shape.of(3, 1, 1),
                        Fit.STRETCH,
                        List.of(0.5, 0.0, 0.25),
                        List.of(0.5, 2.0, 0.25),
                        List.of());
        Tensor picture = recipe.tensor(Pixels.of(new int[] {0xFFFF_FF00}, new Size2(1, 1)));
        assertThat(picture).isEqualTo(new Tensor(Shape.of(3, 1, 1), new float[] {1, 0.5f, -1}));
    }

    @Test
    void aMaskMovesAsItsPictureDoes() {
        Tensor mask = new Tensor(Shape.of(2, 4), new float[] {0, 1, 1, 0, 0, 1, 0, 0});
        PictureRecipe cropped =
                new PictureRecipe(Shape.of(1, 2, 2), Fit.CROP, List.of(), List.of(), List.of());
        assertThat(cropped.mask(mask))
                .isEqualTo(new Tensor(Shape.of(2, 2), new float[] {1, 1, 1, 0}));
        PictureRecipe smaller = PictureRecipe.plain(Shape.of(1, 1, 2));
        assertThat(smaller.mask(mask)).isEqualTo(new Tensor(Shape.of(1, 2), new float[] {1, 0}));
    }

    @Test
    void pixelsAndSizeMustAgree() {
        assertThatThrownBy(() -> Pixels.of(new int[5], new Size2(2, 3)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("received: 2×3 pixels, 5 values");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2,8,8      | 0   | 1   | 1 or 3 channels
                    1,0,8      | 0   | 1   | sides of 1 to 4096
                    1,8,9999   | 0   | 1   | sides of 1 to 4096
                    1,8        | 0   | 1   | 1 or 3 channels
                    3,8,8      | 0   | 1   | one number per channel or none
                    1,8,8      | NaN | 1   | one number per channel or none
                    1,8,8      | 0   | 0   | above 0, they divide
                    """)
    void whatNoPictureCanBecomeIsSaidInASentence(
            String input, double mean, double deviation, String sentence) {
        int[] sizes = List.of(input.split(",", -1)).stream().mapToInt(Integer::parseInt).toArray();
        assertThatThrownBy(() ->
                        new PictureRecipe(
                                Shape.of(sizes),
                                Fit.STRETCH,
                                List.of(mean),
                                List.of(deviation),
                                List.of()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(sentence);
    }

    private static int[] grey(int rows, int columns, Fit fit, Size2 size, int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        PictureRecipe recipe =
                new PictureRecipe(Shape.of(1, rows, columns), fit, List.of(), List.of(), List.of());
        return unsigned(recipe.apply(Pixels.of(bytes, Shape.of(1, size.height(), size.width()))));
    }

    /// Cuts every pixel into so many small squares that no border crosses one, and counts.
    private static int countedAverage(int[] values, int[] sizes, int target) {
        int height = sizes[0];
        int width = sizes[1];
        int rows = sizes[2];
        int columns = sizes[3];
        long sum = 0;
        for (int y = target / columns * height; y < (target / columns + 1) * height; y++) {
            for (int x = target % columns * width; x < (target % columns + 1) * width; x++) {
                sum += values[y / rows * width + x / columns];
            }
        }
        return (int) Math.round((double) sum / (height * width));
    }

    private static int[] unsigned(byte[] values) {
        int[] numbers = new int[values.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values[i] & 0xFF;
        }
        return numbers;
    }
}
