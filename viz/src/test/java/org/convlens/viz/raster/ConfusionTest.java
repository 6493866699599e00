package org.convlens.viz.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.Argb;
import org.convlens.viz.color.Tone;
import org.junit.jupiter.api.Test;

class ConfusionTest {

    private static final Confusion THREE =
            new Confusion(new Tensor(Shape.of(3, 3), new float[] {8, 2, 0, 1, 3, 0, 0, 0, 0}));

    @Test
    void recallAndPrecisionAreSharesOfRowAndColumn() {
        assertThat(THREE.recall(0)).isEqualTo(0.8);
        assertThat(THREE.recall(1)).isEqualTo(0.75);
        assertThat(THREE.recall(2)).isNaN();
        assertThat(THREE.precision(0)).isEqualTo(8 / 9.0);
        assertThat(THREE.precision(1)).isEqualTo(0.6);
        assertThat(THREE.precision(2)).isNaN();
    }

    @Test
    void rightAnswersAreBlueAndMistakesVermilion() {
        Confusion all = new Confusion(new Tensor(Shape.of(2, 2), new float[] {7, 0, 4, 0}));
        assertThat(all.raster(Tone.LIGHT))
                .isEqualTo(
                        new ArgbImage(
                                Size2.square(2),
                                new int[] {0xFF0072B2, Argb.WHITE, 0xFFD55E00, Argb.WHITE}));
        assertThat(all.raster(Tone.DARK).at(0, 1)).isEqualTo(0xFF0D1117);
    }

    @Test
    void aMatrixThatIsNotSquareIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Confusion(Tensor.zeros(Shape.of(2, 3))))
                .withMessageEndingWith("received: shape 2×3");
    }

    @Test
    void aStrokeHasASoftEdge() {
        ArgbImage paper = ArgbImage.filled(new Size2(1, 8), Argb.BLACK);
        Brush brush = new Brush(1.25, Argb.WHITE);
        ArgbImage drawn = brush.draw(paper, new Brush.Stroke(1.5, 0.5, 3.5, 0.5));
        assertThat(drawn.pixels())
                .containsExactly(
                        0xFFBFBFBF, -1, -1, -1, 0xFFBFBFBF, 0xFF000000, 0xFF000000, 0xFF000000);
    }
}
