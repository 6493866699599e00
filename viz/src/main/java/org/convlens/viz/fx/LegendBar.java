package org.convlens.viz.fx;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;

import org.convlens.tensor.Size2;
import org.convlens.viz.chart.Axis;
import org.convlens.viz.chart.Ticks;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.RangeScope;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.diagram.Area;
import org.convlens.viz.diagram.Spot;
import org.convlens.viz.raster.ArgbImage;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;

/// What the colours of a picture mean: the scale with values beside it, and which values share it.
///
/// A small pointer shows where the value under the cursor lies.
public final class LegendBar extends CanvasView {

    private static final double BAR = 1;
    private static final int COLORS = 256;

    private final ObjectProperty<ColorMap> colors =
            new SimpleObjectProperty<>(this, "colors", ColorMap.VIRIDIS);
    private final ObjectProperty<ValueRange> range =
            new SimpleObjectProperty<>(this, "range", ValueRange.UNIT);
    private final ObjectProperty<RangeScope> scope =
            new SimpleObjectProperty<>(this, "scope", RangeScope.MAP);
    private final ObjectProperty<@Nullable Double> pointedValue =
            new SimpleObjectProperty<>(this, "pointedValue");

    /// Makes the legend of a viridis scale from 0 to 1.
    public LegendBar() {
        super("legend-bar", AccessibleRole.TEXT, new EmSizes(5.5, 6, 6, 16));
        setFocusTraversable(false);
        repaintOn(colors, range, scope, pointedValue);
        range.addListener(_ -> describe());
        scope.addListener(_ -> describe());
        describe();
    }

    /// {@return the colour scale}
    public ObjectProperty<ColorMap> colorsProperty() {
        return colors;
    }

    /// {@return the values at its ends}
    public ObjectProperty<ValueRange> rangeProperty() {
        return range;
    }

    /// {@return which values share the range}
    public ObjectProperty<RangeScope> scopeProperty() {
        return scope;
    }

    /// {@return the value to point at; null for none}
    public ObjectProperty<@Nullable Double> pointedValueProperty() {
        return pointedValue;
    }

    private void describe() {
        setAccessibleText(
                Texts.text(
                        "legend.accessible",
                        Numerals.brief(range.get().low()),
                        Numerals.brief(range.get().high()),
                        scopeText()));
    }

    private String scopeText() {
        return Texts.text("legend.scope." + scope.get().name());
    }

    @Override
    void paint(Pen pen) {
        double em = pen.em();
        Area bar = new Area(0, 0, Math.round(BAR * em), Math.floor(innerHeight() - 1.8 * em));
        pen.image(FxPictures.image(column()), bar);
        pen.frame(pen.inks().line(), bar);
        paintValues(pen, bar);
        Double pointed = pointedValue.get();
        if (pointed != null) {
            paintPointer(pen, bar, pointed);
        }
        pen.small().left(scopeText(), 0, innerHeight() - 0.7 * em, pen.inks().muted());
    }

    private ArgbImage column() {
        int[] pixels =
                IntStream.range(0, COLORS)
                        .map(i -> colors.get().argb((COLORS - 1 - i) / (COLORS - 1.0)))
                        .toArray();
        return new ArgbImage(new Size2(COLORS, 1), pixels);
    }

    private void paintValues(Pen pen, Area bar) {
        double x = bar.right() + 0.5 * pen.em();
        double half = pen.em() * 0.6;
        value(pen, Numerals.brief(range.get().high()), x, half);
        value(pen, Numerals.brief(range.get().low()), x, bar.bottom() - half);
        if (range.get().low() == range.get().high()) {
            return;
        }
        Axis axis = axis(bar);
        int wanted = Math.max(1, (int) (bar.height() / (4 * pen.em())));
        Ticks ticks = Ticks.inside(range.get().low(), range.get().high(), wanted);
        ticks.values().stream()
                .filter(tick -> isFree(axis.pixel(tick), bar, pen.em()))
                .forEach(tick -> value(pen, ticks.label(tick), x, axis.pixel(tick)));
    }

    private static boolean isFree(double y, Area bar, double em) {
        return y > 2.2 * em && y < bar.bottom() - 2.2 * em;
    }

    private Axis axis(Area bar) {
        return new Axis(range.get().low(), range.get().high(), bar.bottom(), bar.y());
    }

    private static void value(Pen pen, String value, double x, double y) {
        pen.small().left(value, x, y, pen.inks().text());
    }

    /// A triangle at the right edge of the bar, its tip inside.
    private void paintPointer(Pen pen, Area bar, double value) {
        if (!Double.isFinite(value) || range.get().low() == range.get().high()) {
            return;
        }
        double y = Math.clamp(axis(bar).pixel(value), bar.y(), bar.bottom());
        double size = 0.35 * pen.em();
        pen.g().setFill(pen.inks().text());
        pen.g()
                .fillPolygon(
                        List.of(
                                new Spot(bar.right() - size, y),
                                new Spot(bar.right() + size, y - size),
                                new Spot(bar.right() + size, y + size)));
    }
}
