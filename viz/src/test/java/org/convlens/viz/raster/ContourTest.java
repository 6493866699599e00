package org.convlens.viz.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.tensor.Size2;
import org.convlens.viz.raster.Contour.Side;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class ContourTest {

    private static final Size2 SIZE = new Size2(2, 3);

    @Test
    void oneCellHasFourSides() {
        Contour contour = Contour.around(SIZE, new Cell(0, 1)::equals);

        assertThat(contour.sides())
                .containsExactlyInAnyOrder(
                        new Side(new Cell(0, 1), true),
                        new Side(new Cell(1, 1), true),
                        new Side(new Cell(0, 1), false),
                        new Side(new Cell(0, 2), false));
    }

    @Test
    void noLineRunsBetweenNeighboursThatBelongTogether() {
        Set<Cell> cells = Set.of(new Cell(0, 0), new Cell(0, 1));

        assertThat(Contour.around(SIZE, cells::contains).sides())
                .hasSize(6)
                .doesNotContain(new Side(new Cell(0, 1), false));
    }

    @Test
    void allCellsHaveTheBorderAroundThem() {
        assertThat(Contour.around(SIZE, _ -> true).sides()).hasSize(10);
    }

    @Test
    void nothingHasNoLine() {
        assertThat(Contour.around(SIZE, _ -> false)).isEqualTo(new Contour(List.of()));
    }
}
