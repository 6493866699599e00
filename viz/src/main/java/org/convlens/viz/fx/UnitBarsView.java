package org.convlens.viz.fx;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.diagram.Area;

import java.util.Optional;

/// A number per unit, or per channel, as bars up and down from 0, coloured like maps.
///
/// Hovering previews a unit, a click or the left and right keys select one, Escape lets it go. With
/// more units than pixels the bars overlap, and the last of them is seen.
public final class UnitBarsView extends CanvasView {

    /// No unit.
    public static final int NONE = -1;

    private final ObjectProperty<Tensor> values =
            new SimpleObjectProperty<>(this, "values", Tensor.zeros(Shape.of(0)));
    private final ObjectProperty<ColorMap> colors =
            new SimpleObjectProperty<>(this, "colors", ColorMap.VIRIDIS);
    private final ObjectProperty<ValueRange> range =
            new SimpleObjectProperty<>(this, "range", ValueRange.UNIT);
    private final IntegerProperty selectedIndex =
            new SimpleIntegerProperty(this, "selectedIndex", NONE);
    private final ReadOnlyIntegerWrapper hoveredIndex =
            new ReadOnlyIntegerWrapper(this, "hoveredIndex", NONE);

    /// Makes a view without units.
    public UnitBarsView() {
        super("unit-bars-view", AccessibleRole.IMAGE_VIEW, new EmSizes(6, 4, 16, 8));
        repaintOn(values, colors, range, selectedIndex, hoveredIndex);
        values.addListener(_ -> describe());
        selectedIndex.addListener(_ -> describe());
        hoveredIndex.addListener(_ -> describe());
        setOnMouseMoved(event -> hoveredIndex.set(indexAt(event)));
        setOnMouseExited(_ -> hoveredIndex.set(NONE));
        setOnMouseClicked(event -> selectedIndex.set(indexAt(event)));
        setOnKeyPressed(this::key);
        describe();
    }

    /// {@return a number per unit, `[units]`}
    public ObjectProperty<Tensor> valuesProperty() {
        return values;
    }

    @Override
    public Optional<Tensor> numbers() {
        return Optional.of(values.get());
    }

    /// {@return the colour scale}
    public ObjectProperty<ColorMap> colorsProperty() {
        return colors;
    }

    /// {@return the values at the ends of the scale, and of the bars, where 0 is always inside}
    public ObjectProperty<ValueRange> rangeProperty() {
        return range;
    }

    /// {@return the selected unit, from 0, or {@link #NONE}; may be set}
    public IntegerProperty selectedIndexProperty() {
        return selectedIndex;
    }

    /// {@return the unit under the mouse, from 0, or {@link #NONE}}
    public ReadOnlyIntegerProperty hoveredIndexProperty() {
        return hoveredIndex.getReadOnlyProperty();
    }

    private int count() {
        return values.get().values().length;
    }

    private int indexAt(MouseEvent event) {
        int index = (int) Math.floor(innerX(event) * count() / Math.max(1, innerWidth()));
        return index >= 0 && index < count() ? index : NONE;
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || count() == 0) {
            return;
        }
        boolean used =
                switch (event.getCode()) {
                    case LEFT -> select(selectedIndex.get() - 1);
                    case RIGHT -> select(selectedIndex.get() + 1);
                    case HOME -> select(0);
                    case END -> select(count() - 1);
                    case ESCAPE -> letGo();
                    default -> false;
                };
        if (used) {
            event.consume();
        }
    }

    private boolean select(int index) {
        selectedIndex.set(Math.clamp(index, 0, count() - 1));
        return true;
    }

    private boolean letGo() {
        boolean held = selectedIndex.get() != NONE;
        selectedIndex.set(NONE);
        return held;
    }

    private int spoken() {
        return hoveredIndex.get() == NONE ? selectedIndex.get() : hoveredIndex.get();
    }

    private void describe() {
        int unit = spoken();
        boolean known = unit >= 0 && unit < count();
        setAccessibleText(
                known
                        ? Texts.text(
                                "units.accessible.unit",
                                unit,
                                Numerals.brief(values.get().values()[unit]))
                        : Texts.text("units.accessible", count()));
    }

    @Override
    void paint(Pen pen) {
        ValueRange shown = range.get().union(new ValueRange(0, 0));
        double zero = y(shown, 0);
        double pitch = innerWidth() / Math.max(1, count());
        double gap = pitch >= 4 ? 1 : 0;
        for (int unit = 0; unit < count(); unit++) {
            double value = values.get().values()[unit];
            double top = Math.min(zero, y(shown, value));
            double height = Math.max(1, Math.abs(y(shown, value) - zero));
            Area bar = new Area(unit * pitch, top, Math.max(1, pitch - gap), height);
            pen.fill(FxPictures.color(colors.get().argb(value, range.get())), bar);
        }
        pen.fill(pen.inks().line(), new Area(0, Math.round(zero), innerWidth(), 1));
        paintChoice(pen, selectedIndex.get(), pitch, 2);
        paintChoice(pen, hoveredIndex.get(), pitch, 1);
    }

    private void paintChoice(Pen pen, int unit, double pitch, double width) {
        if (unit >= 0 && unit < count()) {
            double side = Math.max(3, pitch);
            Area column = new Area(unit * pitch, 1, side, innerHeight() - 2);
            pen.outline(pen.inks().accent(), column, width);
        }
    }

    private double y(ValueRange shown, double value) {
        double room = innerHeight() - 4;
        double width = Math.max(Double.MIN_NORMAL, shown.high() - shown.low());
        return 2 + room * (1 - Math.clamp((value - shown.low()) / width, 0.0, 1.0));
    }
}
