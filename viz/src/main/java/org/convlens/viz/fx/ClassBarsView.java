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
import javafx.scene.paint.Color;

import org.convlens.tensor.Tensor;
import org.convlens.viz.diagram.Area;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The network's answer: for every class its name, a bar and the probability in per cent.
///
/// Where not all classes fit, those with the highest probabilities are shown, highest first. A
/// click or the up and down keys select a class, Escape lets it go.
public final class ClassBarsView extends CanvasView {

    /// No class.
    public static final int NONE = -1;

    private static final double ROW = 1.4;
    private static final double LEAST_BAR = 3;

    private final ObjectProperty<@Nullable Tensor> probabilities =
            new SimpleObjectProperty<>(this, "probabilities");
    private final ObjectProperty<List<String>> classNames =
            new SimpleObjectProperty<>(this, "classNames", List.of());
    private final IntegerProperty truth = new SimpleIntegerProperty(this, "truth", NONE);
    private final IntegerProperty selectedClass =
            new SimpleIntegerProperty(this, "selectedClass", NONE);
    private final ReadOnlyIntegerWrapper hoveredClass =
            new ReadOnlyIntegerWrapper(this, "hoveredClass", NONE);

    /// Makes bars without an answer.
    public ClassBarsView() {
        super("class-bars-view", AccessibleRole.LIST_VIEW, new EmSizes(11, 4, 18, 14));
        repaintOn(probabilities, classNames, truth, selectedClass, hoveredClass);
        List.of(probabilities, classNames, selectedClass, hoveredClass)
                .forEach(value -> value.addListener(_ -> describe()));
        setOnMouseMoved(event -> hoveredClass.set(classAt(event)));
        setOnMouseExited(_ -> hoveredClass.set(NONE));
        setOnMouseClicked(event -> selectedClass.set(classAt(event)));
        setOnKeyPressed(this::key);
        describe();
    }

    /// {@return the probability of every class, `[classes]`, each from 0 to 1; null without an
    /// answer}
    public ObjectProperty<@Nullable Tensor> probabilitiesProperty() {
        return probabilities;
    }

    @Override
    public Optional<Tensor> numbers() {
        return Optional.ofNullable(probabilities.get());
    }

    /// {@return the classes' names; a class without one is called by its number}
    public ObjectProperty<List<String>> classNamesProperty() {
        return classNames;
    }

    /// {@return the true class, or {@link #NONE} where it is not known}
    public IntegerProperty truthProperty() {
        return truth;
    }

    /// {@return the selected class, or {@link #NONE}; may be set}
    public IntegerProperty selectedClassProperty() {
        return selectedClass;
    }

    /// {@return the class under the mouse, or {@link #NONE}}
    public ReadOnlyIntegerProperty hoveredClassProperty() {
        return hoveredClass.getReadOnlyProperty();
    }

    /// {@return the classes that are shown, from the top}
    public List<Integer> shownClasses() {
        int rows = Math.max(1, (int) (innerHeight() / (ROW * em())));
        List<Integer> all = IntStream.range(0, count()).boxed().toList();
        return rows >= count()
                ? all
                : all.stream()
                        .sorted(Comparator.comparingDouble(this::probability).reversed())
                        .limit(rows)
                        .toList();
    }

    private int count() {
        Tensor answer = probabilities.get();
        return answer == null ? 0 : answer.values().length;
    }

    private float probability(int index) {
        Tensor answer = probabilities.get();
        return answer == null ? Float.NaN : answer.values()[index];
    }

    private int predicted() {
        return IntStream.range(0, count())
                .boxed()
                .max(Comparator.comparingDouble(this::probability))
                .orElse(NONE);
    }

    private String name(int index) {
        return index < classNames.get().size()
                ? classNames.get().get(index)
                : Integer.toString(index);
    }

    private void describe() {
        int chosen = hoveredClass.get() == NONE ? selectedClass.get() : hoveredClass.get();
        if (count() == 0) {
            setAccessibleText(Texts.text("bars.none"));
        } else if (chosen >= 0 && chosen < count()) {
            setAccessibleText(
                    Texts.text(
                            "bars.accessible.row",
                            name(chosen),
                            Numerals.percent(probability(chosen))));
        } else {
            setAccessibleText(
                    Texts.text(
                            "bars.accessible",
                            name(predicted()),
                            Numerals.percent(probability(predicted()))));
        }
    }

    private double rowHeight(int rows) {
        return Math.clamp(innerHeight() / Math.max(1, rows), ROW * em(), 2.2 * em());
    }

    private int classAt(MouseEvent event) {
        List<Integer> shown = shownClasses();
        int row = (int) (innerY(event) / rowHeight(shown.size()));
        return innerY(event) >= 0 && row < shown.size() ? shown.get(row) : NONE;
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || count() == 0) {
            return;
        }
        boolean used =
                switch (event.getCode()) {
                    case UP -> walk(-1);
                    case DOWN -> walk(1);
                    case ESCAPE -> letGo();
                    default -> false;
                };
        if (used) {
            event.consume();
        }
    }

    private boolean walk(int step) {
        List<Integer> shown = shownClasses();
        int row = shown.indexOf(selectedClass.get());
        int next = row < 0 ? shown.indexOf(predicted()) : row + step;
        selectedClass.set(shown.get(Math.clamp(next, 0, shown.size() - 1)));
        return true;
    }

    private boolean letGo() {
        boolean held = selectedClass.get() != NONE;
        selectedClass.set(NONE);
        return held;
    }

    @Override
    void paint(Pen pen) {
        if (count() == 0) {
            String text = pen.fitting(Texts.text("bars.none"), innerWidth());
            pen.centred(text, innerWidth() / 2, innerHeight() / 2, pen.inks().muted());
            return;
        }
        List<Integer> shown = shownClasses();
        Columns columns = columns(pen, shown);
        for (int row = 0; row < shown.size(); row++) {
            double height = rowHeight(shown.size());
            paintRow(pen, shown.get(row), new Area(0, row * height, innerWidth(), height), columns);
        }
    }

    /// Where a row's bar starts and ends, in pixels.
    private record Columns(double barLeft, double barRight) {}

    private Columns columns(Pen pen, List<Integer> shown) {
        double widest =
                shown.stream().mapToDouble(index -> pen.bold().width(name(index))).max().orElse(0);
        double names = Math.ceil(Math.min(widest, innerWidth() * 0.4)) + 1;
        double numbers = pen.bold().width("100.0%");
        return new Columns(
                Math.round(names + pen.em()), Math.round(innerWidth() - numbers - pen.em()));
    }

    private void paintRow(Pen pen, int index, Area row, Columns columns) {
        boolean first = index == predicted();
        Pen weighted = first ? pen.bold() : pen;
        double middle = row.centreY();
        double pad = 0.3 * pen.em();
        String name = weighted.fitting(name(index), columns.barLeft - pen.em());
        weighted.left(name, pad, middle, pen.inks().text());
        paintBar(pen, index, row, columns);
        Color color = first ? pen.inks().text() : pen.inks().muted();
        weighted.figures(Numerals.percent(probability(index)), row.width() - pad, middle, color);
        if (index == selectedClass.get()) {
            pen.outline(pen.inks().accent(), row.grown(-1), 2);
        } else if (index == hoveredClass.get()) {
            pen.outline(pen.inks().line(), row.grown(-1), 1);
        }
    }

    /// Bars leave room for the word beside that of the true class.
    private void paintBar(Pen pen, int index, Area row, Columns columns) {
        double room = Math.max(0, columns.barRight - columns.barLeft);
        double word = truth.get() == NONE ? 0 : truthIn(pen, room).width();
        double longest = Math.max(0, room - word);
        double length = Math.max(1, Math.round(longest * Math.clamp(probability(index), 0f, 1f)));
        double height = Math.round(0.62 * pen.em());
        double top = Math.round(row.centreY() - height / 2);
        boolean first = index == predicted();
        pen.fill(
                first ? pen.inks().accent() : pen.inks().muted(),
                new Area(columns.barLeft, top, length, height));
        if (index == truth.get()) {
            double x = columns.barLeft + length + 0.4 * pen.em();
            pen.small().left(truthIn(pen, room).word(), x, row.centreY(), pen.inks().text());
        }
    }

    /// What marks the true class, and how wide it is with its gap, in pixels.
    private record Truth(String word, double width) {}

    /// The word where bars stay readable beside it, else a sign.
    private static Truth truthIn(Pen pen, double room) {
        Truth word = truth(pen, "bars.truth");
        boolean fits = room - word.width() >= LEAST_BAR * pen.em();
        return fits ? word : truth(pen, "bars.truth.short");
    }

    private static Truth truth(Pen pen, String key) {
        String word = Texts.text(key);
        return new Truth(word, pen.small().width(word) + 0.4 * pen.em());
    }
}
