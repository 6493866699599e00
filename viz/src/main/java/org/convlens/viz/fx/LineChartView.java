package org.convlens.viz.fx;

import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.convlens.tensor.Tensor;
import org.convlens.viz.chart.ChartFrame;
import org.convlens.viz.chart.Series;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.diagram.Area;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Curves that grow, such as loss and accuracy by iteration, each named at its end.
///
/// The cursor reads all curves at one x: it follows the mouse, the left and right keys move it
/// point by point, Home and End jump, Escape takes it away. Bind {@link #readingXProperty()} of
/// several charts to share it.
public final class LineChartView extends CanvasView {

    private final ObservableList<ChartLine> lines = FXCollections.observableArrayList();
    private final StringProperty xName = new SimpleStringProperty(this, "xName", "");
    private final StringProperty yName = new SimpleStringProperty(this, "yName", "");
    private final StringProperty emptyText =
            new SimpleStringProperty(this, "emptyText", Texts.text("chart.none"));
    private final ObjectProperty<@Nullable ValueRange> yRange =
            new SimpleObjectProperty<>(this, "yRange");
    private final DoubleProperty readingX = new SimpleDoubleProperty(this, "readingX", Double.NaN);

    /// Makes a chart without curves.
    public LineChartView() {
        super("line-chart-view", AccessibleRole.IMAGE_VIEW, new EmSizes(14, 8, 28, 13));
        repaintOn(lines, xName, yName, emptyText, yRange, readingX);
        readingX.addListener(_ -> describe());
        lines.addListener((InvalidationListener) _ -> describe());
        setOnMouseMoved(this::follow);
        setOnMouseDragged(this::follow);
        setOnMouseExited(_ -> readingX.set(Double.NaN));
        setOnKeyPressed(this::key);
        describe();
    }

    /// {@return the curves, drawn in this order}
    public ObservableList<ChartLine> lines() {
        return lines;
    }

    /// {@return what x counts, written under the axis, such as `iteration`}
    public StringProperty xNameProperty() {
        return xName;
    }

    /// {@return what y is, written above the axis, such as `loss`}
    public StringProperty yNameProperty() {
        return yName;
    }

    /// {@return what is written while no curve has a point}
    public StringProperty emptyTextProperty() {
        return emptyText;
    }

    /// {@return the range of the y axis; null to follow the curves}
    public ObjectProperty<@Nullable ValueRange> yRangeProperty() {
        return yRange;
    }

    /// {@return the x at which the curves are read; not-a-number without a cursor; may be set}
    public DoubleProperty readingXProperty() {
        return readingX;
    }

    /// Draws points appended since the last time; call it after appending, as often as is
    /// convenient.
    public void refresh() {
        describe();
        repaint();
    }

    /// {@return what the cursor reads: one text per curve, such as `training 0.214`; empty without
    /// a cursor}
    public List<String> readings() {
        if (Double.isNaN(readingX.get())) {
            return List.of();
        }
        return drawn().stream().map(this::reading).toList();
    }

    private String reading(ChartLine line) {
        int nearest = line.series().nearest(readingX.get());
        return Texts.text(
                "chart.point", line.series().name(), Numerals.brief(line.series().y(nearest)));
    }

    /// {@return x and a column per curve, `[points, 1 + curves]`; not-a-number where a curve has no
    /// point}
    @Override
    public Optional<Tensor> numbers() {
        List<Series> curves = drawn().stream().map(ChartLine::series).toList();
        List<Double> places =
                curves.stream()
                        .flatMapToDouble(LineChartView::xs)
                        .distinct()
                        .sorted()
                        .boxed()
                        .toList();
        return Optional.of(places)
                .filter(some -> !some.isEmpty())
                .map(some -> Stacked.table(some.stream().map(x -> row(x, curves)).toList()));
    }

    private static DoubleStream xs(Series curve) {
        return IntStream.range(0, curve.size()).mapToDouble(curve::x);
    }

    private static List<Double> row(double x, List<Series> curves) {
        return Stream.concat(Stream.of(x), curves.stream().map(curve -> at(curve, x))).toList();
    }

    private static double at(Series curve, double x) {
        int nearest = curve.nearest(x);
        return curve.x(nearest) == x ? curve.y(nearest) : Double.NaN;
    }

    private List<ChartLine> drawn() {
        return lines.stream().filter(line -> line.series().size() > 0).toList();
    }

    private void describe() {
        if (drawn().isEmpty()) {
            setAccessibleText(emptyText.get());
        } else if (Double.isNaN(readingX.get())) {
            setAccessibleText(Texts.text("chart.accessible", drawn().size()));
        } else {
            setAccessibleText(
                    Texts.text(
                            "chart.accessible.cursor",
                            Numerals.brief(readingX.get()),
                            readings().stream().collect(Collectors.joining(", "))));
        }
    }

    private Optional<ChartFrame> frame() {
        ValueRange fixed = yRange.get();
        return ChartFrame.around(lines.stream().map(ChartLine::series).toList())
                .map(frame -> fixed == null ? frame : frame.between(fixed.low(), fixed.high()));
    }

    private ChartPainter painter(ChartFrame frame) {
        return new ChartPainter(pen(), frame, new Area(0, 0, innerWidth(), innerHeight()), drawn());
    }

    private void follow(MouseEvent event) {
        frame().ifPresent(frame -> snapTo(painter(frame).xAxis().value(innerX(event))));
    }

    /// Puts the cursor on the nearest point of any curve.
    private void snapTo(double x) {
        drawn().stream()
                .map(line -> line.series().x(line.series().nearest(x)))
                .min(Comparator.comparingDouble(found -> Math.abs(found - x)))
                .ifPresent(readingX::set);
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || drawn().isEmpty()) {
            return;
        }
        boolean used =
                switch (event.getCode()) {
                    case LEFT -> step(-1);
                    case RIGHT -> step(1);
                    case HOME -> jump(-Double.MAX_VALUE);
                    case END -> jump(Double.MAX_VALUE);
                    case ESCAPE -> letGo();
                    default -> false;
                };
        if (used) {
            event.consume();
        }
    }

    private boolean step(int direction) {
        Series longest =
                drawn().stream()
                        .map(ChartLine::series)
                        .max(Comparator.comparingInt(Series::size))
                        .orElseThrow();
        int from = Double.isNaN(readingX.get()) ? longest.size() : longest.nearest(readingX.get());
        readingX.set(longest.x(Math.clamp((long) from + direction, 0, longest.size() - 1)));
        return true;
    }

    private boolean jump(double x) {
        snapTo(x);
        return true;
    }

    private boolean letGo() {
        boolean held = !Double.isNaN(readingX.get());
        readingX.set(Double.NaN);
        return held;
    }

    @Override
    void paint(Pen pen) {
        frame().ifPresentOrElse(
                        frame -> paintChart(painter(frame)),
                        () -> paintEmpty(pen, pen.wrapped(emptyText.get(), innerWidth())));
    }

    private void paintEmpty(Pen pen, List<String> lines) {
        double line = 1.3 * pen.em();
        double top = (innerHeight() - (lines.size() - 1) * line) / 2;
        for (int i = 0; i < lines.size(); i++) {
            pen.centred(lines.get(i), innerWidth() / 2, top + i * line, pen.inks().muted());
        }
    }

    private void paintChart(ChartPainter painter) {
        painter.axes(xName.get(), yName.get());
        painter.curves();
        if (!Double.isNaN(readingX.get())) {
            painter.cursor(readingX.get(), readings(), yName.get());
        }
    }
}
