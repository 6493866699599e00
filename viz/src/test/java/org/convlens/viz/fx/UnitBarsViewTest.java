package org.convlens.viz.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.ValueRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Four units in columns of 100 pixels, 296 pixels from −2 to 2, 0 in the middle.
class UnitBarsViewTest extends Gestures {

    private final UnitBarsView view = new UnitBarsView();

    @Override
    CanvasView control() {
        return view;
    }

    @BeforeEach
    void showUnits() {
        change(() -> {
            view.rangeProperty().set(new ValueRange(-2, 2));
            view.valuesProperty().set(new Tensor(Shape.of(4), new float[] {1, -2, 0, 2}));
        });
    }

    @Test
    void barsGoUpAndDownFromZeroInTheColoursOfTheirValues() {
        ValueRange range = new ValueRange(-2, 2);
        assertThat(colorAt(50, 120)).isEqualTo(ColorMap.VIRIDIS.argb(1, range));
        assertThat(colorAt(150, 280)).isEqualTo(ColorMap.VIRIDIS.argb(-2, range));
        assertThat(colorAt(350, 10)).isEqualTo(ColorMap.VIRIDIS.argb(2, range));
        int empty = colorAt(250, 10);
        assertThat(colorAt(50, 60)).as("above a bar of half the height").isEqualTo(empty);
        assertThat(colorAt(50, 200)).as("below a positive bar").isEqualTo(empty);
        assertThat(colorAt(150, 120)).as("above a negative bar").isEqualTo(empty);
    }

    @Test
    void hoveringReadsAUnit() {
        hoverAt(150, 30);
        assertThat(view.hoveredIndexProperty().get()).isEqualTo(1);
        assertThat(view.getAccessibleText()).isEqualTo("unit 1: −2");
        hoverAt(150, 400);
        assertThat(view.hoveredIndexProperty().get()).isEqualTo(UnitBarsView.NONE);
        assertThat(view.getAccessibleText()).isEqualTo("4 units");
    }

    @Test
    void clickingSelectsAUnitAndEscapeLetsItGo() {
        clickAt(350, 30);
        assertThat(view.selectedIndexProperty().get()).isEqualTo(3);
        keys(KeyCode.ESCAPE);
        assertThat(view.selectedIndexProperty().get()).isEqualTo(UnitBarsView.NONE);
    }

    @Test
    void theKeysWalkTheUnitsAndStopAtTheEnds() {
        keys(KeyCode.RIGHT);
        assertThat(view.selectedIndexProperty().get()).isZero();
        keys(KeyCode.END, KeyCode.RIGHT);
        assertThat(view.selectedIndexProperty().get()).isEqualTo(3);
        keys(KeyCode.LEFT);
        assertThat(view.selectedIndexProperty().get()).isEqualTo(2);
        keys(KeyCode.HOME, KeyCode.LEFT);
        assertThat(view.selectedIndexProperty().get()).isZero();
    }

    @Test
    void zeroIsAlwaysInSight() {
        change(() -> {
            view.rangeProperty().set(new ValueRange(1, 2));
            view.valuesProperty().set(new Tensor(Shape.of(2), new float[] {1, 2}));
        });
        int empty = colorAt(100, 60);
        assertThat(colorAt(100, 250)).as("the lower half of a bar of 1 of 2").isNotEqualTo(empty);
        assertThat(colorAt(300, 60)).as("the upper half of a bar of 2 of 2").isNotEqualTo(empty);
    }

    @Test
    void withoutUnitsNothingIsSelected() {
        change(() -> view.valuesProperty().set(Tensor.zeros(Shape.of(0))));
        keys(KeyCode.RIGHT);
        assertThat(view.selectedIndexProperty().get()).isEqualTo(UnitBarsView.NONE);
        assertThat(view.getAccessibleText()).isEqualTo("0 units");
    }
}
