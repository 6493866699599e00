package org.convlens.workings;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// The cases of the guide to convolution arithmetic, and products of matrices against patches.
///
/// @see "Dumoulin & Visin, A guide to convolution arithmetic for deep learning, arXiv:1603.07285"
class ExerciseTest {

    private static Exercise exercise(int in, int kernel, int padding, int stride) {
        return new Exercise(
                in, kernel, stride, 1, Padding.Explicit.all(padding), PaddingContent.ZERO);
    }

    private static Tensor counted(int side) {
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 7 % 11 - 4;
        }
        return new Tensor(Shape.of(1, side, side), values);
    }

    /// Input, kernel, padding, stride and dilation; what comes out; the transpose's own padding.
    @ParameterizedTest
    @CsvSource({
        "4 3 0 1 1, 2, 0",
        "5 4 2 1 1, 6, 0",
        "5 3 1 1 1, 5, 0",
        "5 3 2 1 1, 7, 0",
        "5 3 0 2 1, 2, 0",
        "5 3 1 2 1, 3, 0",
        "6 3 1 2 1, 3, 1",
        "7 3 0 1 2, 3, 0",
    })
    void sizesAreThoseOfTheGuideAndTheTransposeReturns(String settings, int out, int rest) {
        int[] all = List.of(settings.split(" ", -1)).stream().mapToInt(Integer::parseInt).toArray();
        Exercise given =
                new Exercise(
                        all[0],
                        all[1],
                        all[3],
                        all[4],
                        Padding.Explicit.all(all[2]),
                        PaddingContent.ZERO);
        assertThat(given.axis().out()).isEqualTo(out);
        assertThat(given.outputPadding()).isEqualTo(rest);
        int back = all[3] * (out - 1) + rest + given.axis().span() - 2 * all[2];
        assertThat(back).isEqualTo(given.input());
        assertThat(given.transposed(counted(out), counted(given.kernel())).shape())
                .isEqualTo(Shape.of(1, back, back));
    }

    @ParameterizedTest
    @CsvSource({"ZERO", "REPLICATE", "REFLECT", "CIRCULAR"})
    void threeWaysGiveTheSameNumbers(PaddingContent content) {
        Exercise given = new Exercise(6, 3, 2, 2, new Padding.Explicit(2, 2, 1, 1), content);
        Tensor map = counted(6);
        Tensor kernel = counted(3);
        Tensor output = given.output(map, kernel);
        int cells = output.values().length;
        assertThat(product(given.matrix(kernel), map.values(), cells)).isEqualTo(output.values());
        assertThat(rowTimes(kernel.values(), given.patches(map), cells)).isEqualTo(output.values());
    }

    @Test
    void aCellInTheMiddleIsWhatPaperSays() {
        Tensor map = new Tensor(Shape.of(1, 3, 3), new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
        Tensor kernel = new Tensor(Shape.of(1, 2, 2), new float[] {1, 2, 3, 4});
        assertThat(exercise(3, 2, 0, 1).output(map, kernel).values())
                .containsExactly(1 + 4 + 12 + 20, 2 + 6 + 15 + 24, 4 + 10 + 21 + 32, 77);
        assertThat(Exercise.flipped(kernel).values()).containsExactly(4, 3, 2, 1);
    }

    @Test
    void theTransposeIsTheAdjoint() {
        Exercise given = exercise(6, 3, 1, 2);
        Tensor kernel = counted(3);
        Tensor x = counted(6);
        Tensor y = counted(3);
        assertThat(dot(given.output(x, kernel), y)).isEqualTo(dot(x, given.transposed(y, kernel)));
    }

    /// A transposed convolution of 3×3 by 3×3, cut to what padding leaves, is the matrix
    /// transposed.
    @ParameterizedTest
    @CsvSource({"1, 1, 0", "2, 1, 1", "3, 1, 0", "2, 2, 1", "1, 2, 2"})
    void whatIsSpreadAndCutIsTheTransposedMatrixTimesTheMap(int stride, int dilation, int padding) {
        Exercise given =
                new Exercise(
                                9,
                                3,
                                stride,
                                dilation,
                                Padding.Explicit.all(padding),
                                PaddingContent.ZERO)
                        .leadingTo(3);
        assertThat(given.axis().out()).isEqualTo(3);
        assertThat(given.axis().lost()).isZero();
        Tensor whole = given.spread(counted(3), counted(3));
        Tensor cut = given.transposed(counted(3), counted(3));
        for (int i = 0; i < given.input() * given.input(); i++) {
            int row = i / given.input() + padding;
            int column = i % given.input() + padding;
            assertThat(cut.values()[i]).isEqualTo(whole.at(0, row, column));
        }
    }

    @Test
    void paddingThatFindsNoCellIsImpossible() {
        assertThat(new Exercise(3, 3, 1, 1, Padding.Explicit.all(3), PaddingContent.REFLECT))
                .matches(given -> !given.isPossible());
        assertThat(new Exercise(3, 3, 1, 1, Padding.Explicit.all(3), PaddingContent.CIRCULAR))
                .matches(Exercise::isPossible);
        assertThat(new Exercise(3, 5, 1, 1, new Padding.Valid(), PaddingContent.ZERO))
                .matches(given -> !given.isPossible());
    }

    private static float[] product(Tensor matrix, float[] column, int rows) {
        float[] result = new float[rows];
        for (int i = 0; i < matrix.values().length; i++) {
            result[i / column.length] += matrix.values()[i] * column[i % column.length];
        }
        return result;
    }

    private static float[] rowTimes(float[] row, Tensor matrix, int columns) {
        float[] result = new float[columns];
        for (int i = 0; i < matrix.values().length; i++) {
            result[i % columns] += row[i / columns] * matrix.values()[i];
        }
        return result;
    }

    private static double dot(Tensor one, Tensor other) {
        double sum = 0;
        for (int i = 0; i < one.values().length; i++) {
            sum += one.values()[i] * other.values()[i];
        }
        return sum;
    }

    /// Counted by sliding: 3×3 by 2 over 5 cells and one of padding on each side.
    @Test
    void readingsCountTheWindowsOverEachCell() {
        assertThat(exercise(5, 3, 1, 2).readings().values())
                .containsExactly(
                        1, 1, 2, 1, 2, 1, 1, 1, 1, 2, 1, 2, 1, 1, 2, 2, 4, 2, 4, 2, 2, 1, 1, 2, 1,
                        2, 1, 1, 2, 2, 4, 2, 4, 2, 2, 1, 1, 2, 1, 2, 1, 1, 1, 1, 2, 1, 2, 1, 1);
    }
}
