package org.convlens.viz.fx;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.convlens.tensor.Tensor;
import org.convlens.viz.chart.BarScale;
import org.convlens.viz.chart.LayerBar;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.diagram.Area;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// A figure of every layer against depth: a row per layer, the picture's side at the top.
///
/// All rows always fit: where there are too many for names, only the row that is pointed at and the
/// selected one tell theirs. A click or the up and down keys select a row, Escape lets it go.
public final class LayerBarsView extends CanvasView {

    /// No layer.
    public static final int NONE = -1;

    private final ObjectProperty<List<LayerBar>> bars =
            new SimpleObjectProperty<>(this, "bars", List.of());
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic");
    private final ObjectProperty<@Nullable ValueRange> healthy =
            new SimpleObjectProperty<>(this, "healthy");
    private final IntegerProperty selectedIndex =
            new SimpleIntegerProperty(this, "selectedIndex", NONE);
    private final ReadOnlyIntegerWrapper hoveredIndex =
            new ReadOnlyIntegerWrapper(this, "hoveredIndex", NONE);

    /// Makes a chart without layers.
    public LayerBarsView() {
        super("layer-bars-view", AccessibleRole.LIST_VIEW, new EmSizes(14, 8, 28, 18));
        repaintOn(bars, logarithmic, healthy, selectedIndex, hoveredIndex);
        List.of(bars, selectedIndex, hoveredIndex)
                .forEach(value -> value.addListener(_ -> describe()));
        setOnMouseMoved(event -> hoveredIndex.set(indexAt(event)));
        setOnMouseExited(_ -> hoveredIndex.set(NONE));
        setOnMouseClicked(event -> selectedIndex.set(indexAt(event)));
        setOnKeyPressed(this::key);
        describe();
    }

    /// {@return a bar per layer, from the picture on}
    public ObjectProperty<List<LayerBar>> barsProperty() {
        return bars;
    }

    /// {@return where each bar begins and ends and its mark, `[layers, 3]`}
    @Override
    public Optional<Tensor> numbers() {
        return Optional.of(
                Stacked.table(
                        bars.get().stream()
                                .map(bar -> List.of(bar.from(), bar.to(), bar.mark()))
                                .toList()));
    }

    /// {@return whether the scale is logarithmic}
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /// {@return the range in which a figure is healthy, drawn as a band; null for none}
    public ObjectProperty<@Nullable ValueRange> healthyProperty() {
        return healthy;
    }

    /// {@return the selected row, from 0, or {@link #NONE}; may be set}
    public IntegerProperty selectedIndexProperty() {
        return selectedIndex;
    }

    /// {@return the row under the mouse, from 0, or {@link #NONE}}
    public ReadOnlyIntegerProperty hoveredIndexProperty() {
        return hoveredIndex.getReadOnlyProperty();
    }

    private LayerBarsPainter painter(Pen pen) {
        BarScale scale =
                logarithmic.get() ? BarScale.logarithmic(bars.get()) : BarScale.linear(bars.get());
        return new LayerBarsPainter(
                pen, bars.get(), scale, new Area(0, 0, innerWidth(), innerHeight()));
    }

    private int indexAt(MouseEvent event) {
        return bars.get().isEmpty() ? NONE : painter(pen()).indexAt(innerY(event));
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || bars.get().isEmpty()) {
            return;
        }
        boolean used =
                switch (event.getCode()) {
                    case UP -> select(selectedIndex.get() - 1);
                    case DOWN -> select(selectedIndex.get() + 1);
                    case HOME -> select(0);
                    case END -> select(bars.get().size() - 1);
                    case ESCAPE -> letGo();
                    default -> false;
                };
        if (used) {
            event.consume();
        }
    }

    private boolean select(int index) {
        selectedIndex.set(Math.clamp(index, 0, bars.get().size() - 1));
        return true;
    }

    private boolean letGo() {
        boolean held = selectedIndex.get() != NONE;
        selectedIndex.set(NONE);
        return held;
    }

    private boolean isRow(int index) {
        return index >= 0 && index < bars.get().size();
    }

    private void describe() {
        int spoken = isRow(hoveredIndex.get()) ? hoveredIndex.get() : selectedIndex.get();
        setAccessibleText(
                isRow(spoken)
                        ? Texts.text(
                                "layers.accessible.row",
                                bars.get().get(spoken).name(),
                                bars.get().get(spoken).text())
                        : Texts.text("layers.accessible", bars.get().size()));
    }

    @Override
    void paint(Pen pen) {
        if (bars.get().isEmpty()) {
            return;
        }
        LayerBarsPainter painter = painter(pen);
        ValueRange band = healthy.get();
        if (band != null) {
            painter.band(band);
        }
        painter.axis();
        for (int index = 0; index < bars.get().size(); index++) {
            painter.row(index, index == selectedIndex.get(), index == hoveredIndex.get());
        }
        if (isRow(hoveredIndex.get())) {
            painter.plate(hoveredIndex.get());
        }
    }
}
