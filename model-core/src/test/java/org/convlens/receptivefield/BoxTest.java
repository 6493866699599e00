package org.convlens.receptivefield;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.tensor.Size2;
import org.junit.jupiter.api.Test;

/// Rectangles of cells.
class BoxTest {

    private static final FieldStep STRIDED =
            FieldStep.of(new Size2(3, 2), new Size2(2, 1), new Size2(1, 0));

    @Test
    void aCellSeesOneWindow() {
        assertThat(Box.of(4, 7).through(STRIDED)).isEqualTo(new Box(7, 7, 9, 8));
    }

    @Test
    void aRectangleSeesFromItsFirstWindowToItsLast() {
        assertThat(new Box(0, 1, 2, 3).through(STRIDED)).isEqualTo(new Box(-1, 1, 5, 4));
    }

    @Test
    void lookingStraightDownChangesNothing() {
        assertThat(new Box(-1, 2, 3, 4).through(FieldStep.NONE)).isEqualTo(new Box(-1, 2, 3, 4));
    }

    @Test
    void theJoinedRectangleHoldsBoth() {
        Box left = new Box(0, 0, 1, 1);
        Box right = new Box(1, 5, 3, 6);

        assertThat(left.joinedWith(right))
                .isEqualTo(new Box(0, 0, 3, 6))
                .isEqualTo(right.joinedWith(left));
    }

    @Test
    void aRectangleInsideIsNotClipped() {
        assertThat(new Box(0, 0, 7, 5).clippedTo(new Size2(8, 6))).isEqualTo(new Box(0, 0, 7, 5));
    }

    @Test
    void steppingTwiceIsTheFieldOfBothSteps() {
        ReceptiveField field =
                ReceptiveField.OF_A_PIXEL
                        .through(STRIDED)
                        .orElseThrow()
                        .through(STRIDED)
                        .orElseThrow();

        assertThat(Box.of(3, 2).through(STRIDED).through(STRIDED)).isEqualTo(field.box(3, 2));
    }
}
