package org.convlens.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;

import java.util.Optional;

class FilterLikenessTest {

    /// `(3, 4)`, twice that, across it, next to nothing.
    private static final FilterLikeness FOUR =
            new FilterLikeness(
                    new Tensor(
                            Shape.of(4, 1, 1, 2), new float[] {3, 4, 6, 8, -4, 3, 0.001f, 0.002f}));

    @Test
    void theCosineIsThatOfTheAngleBetween() {
        assertThat(FOUR.between(0, 1)).isCloseTo(1, within(1e-12));
        assertThat(FOUR.between(0, 2)).isCloseTo(0, within(1e-12));
        assertThat(FOUR.between(0, 3)).isCloseTo(11 / (5 * Math.sqrt(5)), within(1e-6));
    }

    @Test
    void aFilterIsNearestToItselfThenToWhatIsAlike() {
        assertThat(FOUR.nearestTo(1)).containsExactly(1, 0, 3, 2);
    }

    @Test
    void whatDoesTheSameAsAnEarlierOneIsADuplicate() {
        assertThat(FOUR.duplicates())
                .containsExactly(
                        Optional.empty(), Optional.of(0), Optional.empty(), Optional.of(0));
    }

    @Test
    void whatIsShorterThanAHundredthOfTheLongestIsDead() {
        assertThat(FOUR.dead()).containsExactly(false, false, false, true);
    }

    @Test
    void theSpectrumOfABlurIsGreatestInTheMiddleWhereItIsTheSum() {
        Tensor blur = Stencil.BLUR.kernel(Size2.square(3)).orElseThrow();
        Tensor spectrum = KernelSpectrum.of(blur.reshape(Shape.of(1, 1, 3, 3)));
        assertThat(spectrum.at(0, 0, 8, 8)).isCloseTo(1, within(1e-6f));
        assertThat(Range.of(spectrum.values()).greatest()).isEqualTo(spectrum.at(0, 0, 8, 8));
        assertThat(spectrum.at(0, 0, 0, 0)).isCloseTo(0, within(1e-6f));
    }

    @Test
    void theSpectrumOfAnEdgeHasTheFormulaOfItsTwoWeights() {
        Tensor edge = new Tensor(Shape.of(1, 1, 1, 2), new float[] {-1, 1});
        Tensor spectrum = KernelSpectrum.of(edge);
        for (int column = 0; column < 16; column++) {
            double expected = 2 * Math.abs(Math.sin(Math.PI * (column - 8) / 16));
            assertThat((double) spectrum.at(0, 0, 3, column)).isCloseTo(expected, within(1e-6));
        }
    }
}
