package org.convlens.viz.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.RangeScope;
import org.convlens.viz.color.Tone;
import org.convlens.viz.color.ValueRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A viridis scale from −1 to 3; the bar is 13 pixels wide and 276 high.
class LegendBarTest extends Gestures {

    private static final double MIDDLE = 6;
    private static final double BAR_HEIGHT = 276;

    private final LegendBar view = new LegendBar();

    @Override
    CanvasView control() {
        return view;
    }

    @BeforeEach
    void showScale() {
        change(() -> {
            view.colorsProperty().set(ColorMap.VIRIDIS);
            view.rangeProperty().set(new ValueRange(-1, 3));
            view.scopeProperty().set(RangeScope.LAYER);
        });
    }

    @Test
    void itSaysItsEndsAndWhatSharesThem() {
        assertThat(view.getAccessibleText()).isEqualTo("Colours from −1 to 3, per layer");
        change(() -> view.scopeProperty().set(RangeScope.MAP));
        assertThat(view.getAccessibleText()).isEqualTo("Colours from −1 to 3, per map");
    }

    @Test
    void theLowestColourIsAtTheBottomAndTheHighestAtTheTop() {
        assertThat(colorAt(MIDDLE, BAR_HEIGHT - 2)).isIn(0xFF440154, 0xFF440256);
        assertThat(colorAt(MIDDLE, 2)).isIn(0xFFFDE725, 0xFFFBE723);
    }

    @Test
    void aDivergingScaleIsNeutralInTheMiddle() {
        change(() -> {
            view.colorsProperty().set(ColorMap.signed(Tone.LIGHT));
            view.rangeProperty().set(new ValueRange(-2, 2));
        });
        ColorMap colors = ColorMap.signed(Tone.LIGHT);
        assertThat(colorAt(MIDDLE, BAR_HEIGHT / 2)).isIn(colors.argb(0.498), colors.argb(0.502));
    }

    @Test
    void thePointerStandsAtItsValue() {
        double quarter = BAR_HEIGHT * 0.75;
        int beside = colorAt(15, quarter);
        change(() -> view.pointedValueProperty().set(0.0));

        assertThat(colorAt(15, quarter)).as("the triangle at a quarter").isNotEqualTo(beside);
        assertThat(colorAt(15, BAR_HEIGHT / 2)).as("beside the middle").isEqualTo(beside);
    }

    @Test
    void aValueOutsideIsPointedAtFromTheEnd() {
        int beside = colorAt(15, 1);
        change(() -> view.pointedValueProperty().set(1000.0));

        assertThat(colorAt(15, 1)).isNotEqualTo(beside);
    }

    @Test
    void aNumberThatIsNoneIsNotPointedAt() {
        int empty = colorAt(390, 150);
        long before = count(empty, 1);
        change(() -> view.pointedValueProperty().set(Double.NaN));

        assertThat(count(empty, 1)).isEqualTo(before);
    }

    @Test
    void aScaleOfOneValueSaysItTwice() {
        change(() -> {
            view.rangeProperty().set(new ValueRange(2, 2));
            view.pointedValueProperty().set(2.0);
        });
        assertThat(view.getAccessibleText()).isEqualTo("Colours from 2 to 2, per layer");
    }
}
