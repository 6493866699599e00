package org.convlens.viz.fx;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;

import org.convlens.tensor.Tensor;
import org.convlens.viz.chart.Bins;
import org.convlens.viz.chart.Ticks;
import org.convlens.viz.color.SeriesColor;
import org.convlens.viz.diagram.Area;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How often values fall into bins, on a logarithmic scale of counts, with 0 marked.
///
/// The mouse, or the left and right keys, reads one bin.
public final class HistogramView extends CanvasView {

    private static final int NONE = -1;

    private final ObjectProperty<@Nullable Bins> bins = new SimpleObjectProperty<>(this, "bins");
    private final ObjectProperty<Integer> read = new SimpleObjectProperty<>(this, "read", NONE);

    /// Makes a histogram without values.
    public HistogramView() {
        super("histogram-view", AccessibleRole.IMAGE_VIEW, new EmSizes(8, 5, 28, 8));
        repaintOn(bins, read);
        bins.addListener(_ -> describe());
        read.addListener(_ -> describe());
        setOnMouseMoved(event -> read.set(binAt(innerX(event))));
        setOnMouseExited(_ -> read.set(NONE));
        setOnKeyPressed(this::key);
        describe();
    }

    /// {@return the counts; null for none}
    public ObjectProperty<@Nullable Bins> binsProperty() {
        return bins;
    }

    /// {@return from, to and count of each bin, `[bins, 3]`}
    @Override
    public Optional<Tensor> numbers() {
        return Optional.ofNullable(bins.get()).map(HistogramView::table);
    }

    private static Tensor table(Bins shown) {
        return Stacked.table(
                IntStream.range(0, shown.counts().size())
                        .mapToObj(bin ->
                                List.of(
                                        shown.edge(bin),
                                        shown.edge(bin + 1),
                                        shown.counts().get(bin).doubleValue()))
                        .toList());
    }

    private int count() {
        Bins shown = bins.get();
        return shown == null ? 0 : shown.counts().size();
    }

    private int binAt(double x) {
        int bin = (int) Math.floor(x * count() / Math.max(1, innerWidth()));
        return bin >= 0 && bin < count() ? bin : NONE;
    }

    private void key(KeyEvent event) {
        int step =
                switch (event.getCode()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    default -> 0;
                };
        if (step != 0 && count() > 0) {
            read.set(Math.clamp((long) read.get() + step, 0, count() - 1));
            event.consume();
        }
    }

    private void describe() {
        setAccessibleText(reading().isEmpty() ? Texts.text("histogram.accessible") : reading());
    }

    private String reading() {
        Bins shown = bins.get();
        int bin = read.get();
        return shown == null || bin < 0 || bin >= count()
                ? ""
                : Texts.text(
                        "histogram.bin",
                        Numerals.brief(shown.edge(bin)),
                        Numerals.brief(shown.edge(bin + 1)),
                        Numerals.whole(shown.counts().get(bin)));
    }

    @Override
    void paint(Pen pen) {
        Bins shown = bins.get();
        if (shown == null || shown.counts().isEmpty()) {
            return;
        }
        double bottom = innerHeight() - 1.5 * pen.em();
        Color color = FxPictures.color(SeriesColor.BLUE.argb(pen.inks().tone()));
        double pitch = innerWidth() / count();
        for (int bin = 0; bin < count(); bin++) {
            double height = shown.height(bin) * (bottom - 1.2 * pen.em());
            double gap = pitch >= 4 ? 1 : 0;
            pen.fill(
                    bin == read.get() ? pen.inks().accent() : color,
                    new Area(bin * pitch, bottom - height, pitch - gap, height));
        }
        axis(pen, shown, bottom);
        pen.small().left(reading(), 0, 0.6 * pen.em(), pen.inks().text());
    }

    private void axis(Pen pen, Bins shown, double bottom) {
        double end = shown.edge(count());
        pen.fill(pen.inks().line(), new Area(0, bottom, innerWidth(), 1));
        Ticks ticks = Ticks.inside(shown.start(), end, Math.max(1, (int) (innerWidth() / 80)));
        List<Double> values = ticks.values();
        for (double tick : values) {
            double x = (tick - shown.start()) / (end - shown.start()) * innerWidth();
            String label = ticks.label(tick);
            double half = pen.small().width(label) / 2;
            double middle = Math.clamp(x, half, Math.max(half, innerWidth() - half));
            pen.fill(pen.inks().muted(), new Area(Math.round(x), bottom, 1, 3));
            pen.small().centred(label, middle, bottom + 0.9 * pen.em(), pen.inks().muted());
        }
    }
}
