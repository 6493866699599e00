package org.convlens.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One axis of a window, against marking cells one by one.
class SlidingAxisTest {

    @Test
    void samePaddingMakesAsManyPositionsAsStridesBegin() {
        axes(3000)
                .map(SlidingAxis::same)
                .forEach(axis -> {
                    assertThat(axis.out())
                            .as(axis.toString())
                            .isEqualTo((int) Math.ceil(axis.in() / (double) axis.stride()));
                    assertThat(axis.after() - axis.before()).isBetween(0, 1);
                    assertThat(axis.isPaddedTooMuch()).isFalse();
                });
    }

    @Test
    void lostCellsAreThoseBehindTheLastWindow() {
        axes(3000)
                .filter(axis -> axis.fits() && axis.kernel() > 1)
                .forEach(axis -> {
                    int end = 0;
                    for (int start = -axis.before();
                            start + axis.span() <= axis.in() + axis.after();
                            start += axis.stride()) {
                        end = start + axis.span();
                    }
                    int behind = Math.max(0, axis.in() - end);

                    assertThat(axis.lost()).as(axis.toString()).isEqualTo(behind);
                });
    }

    @Test
    void aWindowWithoutGapsAndLossReachesEveryCell() {
        axes(3000)
                .filter(axis -> axis.fits() && axis.kernel() > 1 && axis.dilation() == 1)
                .forEach(axis ->
                        assertThat(!axis.hasGaps() && axis.lost() == 0)
                                .as(axis.toString())
                                .isEqualTo(everyCellIsSeen(axis)));
    }

    @Test
    void aShrunkKernelFitsAndOverlapsItsInput() {
        axes(5000)
                .filter(axis -> !axis.isPaddedTooMuch())
                .map(SlidingAxis::shrunk)
                .forEach(axis -> {
                    assertThat(axis.fits()).as(axis.toString()).isTrue();
                    assertThat(axis.isPaddedTooMuch()).as(axis.toString()).isFalse();
                });
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # in, kernel, stride, dilation, shrunk kernel, shrunk dilation
                    4, 7, 1, 1, 4, 1
                    8, 7, 1, 1, 7, 1
                    4, 3, 1, 2, 3, 1
                    5, 3, 1, 2, 3, 2
                    1, 9, 3, 4, 1, 1
                    """)
    void shrinkingChangesOnlyWhatDoesNotFit(
            int in, int kernel, int stride, int dilation, int shrunk, int dense) {
        assertThat(new SlidingAxis(in, kernel, stride, dilation, 0, 0).shrunk())
                .isEqualTo(new SlidingAxis(in, shrunk, stride, dense, 0, 0));
    }

    @Test
    void aSingleCellMayLeaveOthersOut() {
        SlidingAxis single = new SlidingAxis(10, 1, 4, 1, 0, 0);

        assertThat(single.lost()).isZero();
        assertThat(single.hasGaps()).isFalse();
        assertThat(single.strideWithoutGaps()).isEqualTo(4);
    }

    private static boolean everyCellIsSeen(SlidingAxis axis) {
        boolean[] seen = new boolean[axis.in()];
        for (int position = 0; position < axis.out(); position++) {
            for (int tap = 0; tap < axis.kernel(); tap++) {
                int cell = position * axis.stride() - axis.before() + tap;
                if (cell >= 0 && cell < axis.in()) {
                    seen[cell] = true;
                }
            }
        }
        return IntStream.range(0, axis.in()).allMatch(cell -> seen[cell]);
    }

    private static Stream<SlidingAxis> axes(int count) {
        SplittableRandom random = new SplittableRandom(5);
        return IntStream.range(0, count)
                .mapToObj(_ ->
                        new SlidingAxis(
                                random.nextInt(1, 25),
                                random.nextInt(1, 8),
                                random.nextInt(1, 6),
                                random.nextInt(1, 4),
                                random.nextInt(0, 4),
                                random.nextInt(0, 4)));
    }
}
