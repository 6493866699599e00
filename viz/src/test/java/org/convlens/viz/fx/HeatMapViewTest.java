package org.convlens.viz.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;

import org.convlens.receptivefield.Box;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.MarkColor;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.CellZoom;
import org.convlens.viz.raster.MapPicture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A map of 3×4 cells of 100 pixels: value = 4 · row + column, in grey from 0 to 11.
class HeatMapViewTest extends Gestures {

    private final HeatMapView view = new HeatMapView();

    @Override
    CanvasView control() {
        return view;
    }

    @BeforeEach
    void showMap() {
        float[] values = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        MapPicture map =
                new MapPicture(
                        new Tensor(Shape.of(1, 3, 4), values),
                        0,
                        ColorMap.GREY,
                        new ValueRange(0, 11));
        change(() -> view.contentProperty().set(map));
    }

    @Test
    void everyCellHasTheColorOfItsValueUpToItsEdge() {
        int last = ColorMap.GREY.argb(1);
        int beforeLast = ColorMap.GREY.argb(10 / 11.0);
        assertThat(colorAt(302, 202)).isEqualTo(last);
        assertThat(colorAt(397, 297)).isEqualTo(last);
        assertThat(colorAt(297, 297)).isEqualTo(beforeLast);
        assertThat(colorAt(2, 2)).isEqualTo(ColorMap.GREY.argb(0));
    }

    @Test
    void hoveringTellsTheCellAndItsValue() {
        hoverAt(250, 150);
        assertThat(view.hoveredCellProperty().get()).isEqualTo(new Cell(1, 2));
        assertThat(view.getAccessibleText()).isEqualTo("3 by 4 cells, row 1, column 2: 6");
    }

    @Test
    void clickingPinsTheCellWhileHoveringPreviewsAnother() {
        clickAt(50, 50);
        hoverAt(350, 250);
        assertThat(view.pinnedCellProperty().get()).isEqualTo(new Cell(0, 0));
        assertThat(view.activeCell().get()).isEqualTo(new Cell(2, 3));
    }

    @Test
    void arrowsWalkFromThePinnedCellAndStopAtTheEdge() {
        change(() -> view.pinnedCellProperty().set(new Cell(1, 2)));
        keys(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN);
        assertThat(view.pinnedCellProperty().get()).isEqualTo(new Cell(2, 3));
        keys(KeyCode.UP, KeyCode.LEFT);
        assertThat(view.pinnedCellProperty().get()).isEqualTo(new Cell(1, 2));
    }

    @Test
    void anArrowWithoutACellStartsInTheMiddle() {
        keys(KeyCode.RIGHT);
        assertThat(view.pinnedCellProperty().get()).isEqualTo(new Cell(1, 2));
    }

    @Test
    void escapeLetsTheCellGo() {
        clickAt(50, 50);
        hoverAt(-1, -1);
        keys(KeyCode.ESCAPE);
        assertThat(view.pinnedCellProperty().get()).isNull();
    }

    @Test
    void plusEnlargesAndZeroFits() {
        keys(KeyCode.PLUS);
        assertThat(view.zoomProperty().get().factor()).isEqualTo(1.25);
        keys(KeyCode.DIGIT0);
        assertThat(view.zoomProperty().get()).isEqualTo(CellZoom.FIT);
    }

    @Test
    void theWheelEnlargesAboutTheMouse() {
        change(() -> view.fireEvent(wheel(52, 52, 40)));
        assertThat(view.grid().orElseThrow().cellAt(50, 50)).contains(new Cell(0, 0));
        assertThat(view.grid().orElseThrow().pitch()).isEqualTo(125);
    }

    private static ScrollEvent wheel(double x, double y, double delta) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                x,
                y,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                delta,
                0,
                delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    @Test
    void draggingMovesAnEnlargedPicture() {
        change(() -> view.zoomBy(2));
        drag(onScreen(200, 150)).moveTo(onScreen(260, 150)).dropTo(onScreen(280, 170));
        CellZoom zoom = view.zoomProperty().get();
        assertThat(zoom).isEqualTo(new CellZoom(2, 80, 20));
        assertThat(view.pinnedCellProperty().get()).as("a drag is no click").isNull();
    }

    @Test
    void walkingOutOfSightBringsTheCellIntoSight() {
        change(() -> view.zoomBy(4));
        change(() -> view.pinnedCellProperty().set(new Cell(0, 1)));
        keys(KeyCode.LEFT);
        assertThat(view.grid().orElseThrow().x(0)).isZero();
    }

    @Test
    void aBoxIsDrawnAroundItsCells() {
        change(() -> view.boxes().add(new Box(1, 1, 1, 2)));
        assertThat(colorAt(150, 99)).isEqualTo(MarkColor.CELL.argb());
        assertThat(colorAt(150, 200)).isEqualTo(MarkColor.CELL.argb());
        assertThat(colorAt(200, 150)).isNotEqualTo(MarkColor.CELL.argb());
    }

    @Test
    void withoutAPictureItSaysSo() {
        change(() -> view.contentProperty().set(null));
        assertThat(view.getAccessibleText()).isEqualTo("No picture yet");
        assertThat(view.grid()).isEmpty();
        keys(KeyCode.RIGHT);
        assertThat(view.pinnedCellProperty().get()).isNull();
    }
}
