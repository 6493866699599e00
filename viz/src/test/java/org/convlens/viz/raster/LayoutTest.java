package org.convlens.viz.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.tensor.Size2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class LayoutTest {

    private static SheetLayout.Space space(double width, double height) {
        return new SheetLayout.Space(width, height, 40, 120, 8, 0);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # count, width, height, columns, tile
                    20, 400, 330, 5, 73
                    20, 400, 90, 8, 43
                    1, 400, 300, 1, 120
                    4, 500, 500, 2, 120
                    2048, 400, 300, 8, 43
                    """)
    void tilesAreAsLargeAsFit(int count, double width, double height, int columns, double tile) {
        SheetLayout layout = SheetLayout.fitting(count, space(width, height));
        assertThat(layout).isEqualTo(new SheetLayout(count, columns, tile, 8, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 19, 20, 2047})
    void everyTileIsFoundWhereItIsDrawn(int index) {
        SheetLayout layout = SheetLayout.fitting(2048, space(400, 300));
        double x = layout.x(index);
        double y = layout.y(index);
        assertThat(layout.indexAt(x, y)).isEqualTo(index);
        assertThat(layout.indexAt(x + 42, y + 42)).isEqualTo(index);
        assertThat(layout.indexAt(x + 45, y)).isEqualTo(-1);
        assertThat(layout.indexAt(x, y + 45)).isEqualTo(-1);
    }

    @Test
    void thereIsNoTileAfterTheLast() {
        SheetLayout layout = new SheetLayout(5, 3, 40, 8, 0);
        assertThat(layout.rows()).isEqualTo(2);
        assertThat(layout.height()).isEqualTo(88);
        assertThat(layout.indexAt(100, 50)).isEqualTo(-1);
        assertThat(layout.indexAt(-1, 0)).isEqualTo(-1);
        assertThat(layout.indexAt(150, 0)).isEqualTo(-1);
    }

    @Test
    void onlyTilesInSightAreNamed() {
        SheetLayout layout = new SheetLayout(2048, 8, 40, 8, 12);
        assertThat(layout.rowPitch()).isEqualTo(60);
        assertThat(layout.firstVisible(120)).isEqualTo(16);
        assertThat(layout.endVisible(120, 100)).isEqualTo(32);
        assertThat(layout.endVisible(1e6, 100)).isEqualTo(2048);
    }

    @Test
    void aTileOutOfSightIsScrolledInWithTheLeastMove() {
        SheetLayout layout = new SheetLayout(100, 4, 40, 10, 0);
        assertThat(layout.offsetShowing(0, 500, 200)).isZero();
        assertThat(layout.offsetShowing(99, 0, 200)).isEqualTo(24 * 50 + 40 - 200);
        assertThat(layout.offsetShowing(40, 400, 200)).isEqualTo(400);
    }

    @Test
    void aPictureFillsItsSurfaceInWholePixelsWherePossible() {
        assertThat(CellGrid.fitting(Size2.square(24), 210, 230))
                .isEqualTo(new CellGrid(Size2.square(24), 9, 19, 8));
        assertThat(CellGrid.fitting(Size2.square(224), 168, 168).pitch()).isEqualTo(0.75);
    }

    @Test
    void cellsAreFoundWhereTheyAreDrawn() {
        CellGrid grid = new CellGrid(new Size2(2, 3), 10, 20, 8);
        assertThat(grid.cellAt(10, 20)).contains(new Cell(0, 0));
        assertThat(grid.cellAt(33.9, 35.9)).contains(new Cell(1, 2));
        assertThat(grid.cellAt(34, 20)).isEqualTo(Optional.empty());
        assertThat(grid.cellAt(9.9, 20)).isEqualTo(Optional.empty());
        assertThat(grid.zoomed(2, 10, 20)).isEqualTo(new CellGrid(new Size2(2, 3), 10, 20, 16));
    }

    @Test
    void zoomingKeepsTheCellUnderTheMouse() {
        Size2 size = Size2.square(10);
        CellGrid before = CellZoom.FIT.grid(size, 200, 200);
        CellGrid after = CellZoom.FIT.about(3, 40, -30).grid(size, 200, 200);
        assertThat(before.pitch()).isEqualTo(20);
        assertThat(after.pitch()).isEqualTo(60);
        assertThat(after.cellAt(140, 70)).isEqualTo(before.cellAt(140, 70));
    }

    @Test
    void anEnlargedPictureCoversItsSurface() {
        CellGrid grid = CellZoom.FIT.about(2, 0, 0).panned(1e5, -1e5).grid(Size2.ONE, 100, 100);
        assertThat(grid).isEqualTo(new CellGrid(Size2.ONE, 0, -100, 200));
    }

    @Test
    void zoomingOutEndsAtTheWholePicture() {
        assertThat(CellZoom.FIT.about(0.1, 5, 5).factor()).isEqualTo(1);
        assertThat(CellZoom.FIT.about(1000, 0, 0).factor()).isEqualTo(64);
    }

    @Test
    void cellsStayInsideTheMap() {
        Size2 size = new Size2(3, 4);
        assertThat(new Cell(0, 0).moved(-1, -1, size)).isEqualTo(new Cell(0, 0));
        assertThat(new Cell(2, 3).moved(1, 1, size)).isEqualTo(new Cell(2, 3));
        assertThat(new Cell(1, 1).moved(1, -1, size)).isEqualTo(new Cell(2, 0));
        assertThat(new Cell(3, 0).isIn(size)).isFalse();
        assertThat(new Cell(9, 14)).hasToString("[9, 14]");
    }
}
