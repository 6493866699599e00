package org.convlens.app.shell;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A switch of which exactly one segment is on; the arrow keys move it.
///
/// Segments stand `hgap` further apart than their text needs where there is room, else closer;
/// where even that does not fit one line, lines of about equally many segments fill the width.
///
/// @param <T> what is chosen
public final class Segments<T> extends FlowPane {

    private final List<T> choices;
    private final ObjectProperty<T> chosen;
    private final ToggleGroup group = new ToggleGroup();

    /// A switch bound to a property, both ways.
    ///
    /// @param choices the segments, in order
    /// @param words the text of each
    /// @param chosen what is on
    public Segments(List<T> choices, Function<T, String> words, ObjectProperty<T> chosen) {
        this.choices = List.copyOf(choices);
        this.chosen = chosen;
        getStyleClass().add("segments");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        choices.forEach(choice -> getChildren().add(segment(choice, words.apply(choice))));
        chosen.addListener((property, before, now) -> show(now));
        show(chosen.get());
        addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    }

    /// Gives each segment a tooltip.
    ///
    /// @param words the tooltip of each choice
    /// @return this
    public Segments<T> explaining(Function<T, String> words) {
        for (int i = 0; i < choices.size(); i++) {
            button(i).setTooltip(new Tooltip(words.apply(choices.get(i))));
        }
        return this;
    }

    private ToggleButton segment(T choice, String words) {
        ToggleButton button = new ToggleButton(words);
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            button.setSelected(true);
            chosen.set(choice);
        });
        return button;
    }

    /// As wide as all segments in one line, at ease.
    @Override
    protected double computePrefWidth(double height) {
        return besides() + least(0, choices.size()) + choices.size() * getHgap();
    }

    @Override
    protected double computePrefHeight(double width) {
        int inLine = inLine(width < 0 ? Double.MAX_VALUE : width - besides());
        int lines = Math.ceilDiv(choices.size(), inLine);
        return snappedTopInset() + lines * lineHeight() + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - besides();
        int inLine = inLine(room);
        boolean several = inLine < choices.size();
        double y = snappedTopInset();
        for (int first = 0; first < choices.size(); first += inLine) {
            int end = Math.min(first + inLine, choices.size());
            double spare = Math.max(0, (room - least(first, end)) / (end - first));
            layoutLine(first, end, y, several ? spare : Math.min(spare, getHgap()));
            y += lineHeight();
        }
    }

    private void layoutLine(int first, int end, double y, double spare) {
        double x = snappedLeftInset();
        for (int i = first; i < end; i++) {
            double next = x + widthOf(button(i)) + spare;
            double left = snapPositionX(x);
            button(i).resizeRelocate(left, y, snapPositionX(next) - left, lineHeight());
            x = next;
        }
    }

    /// {@return how many segments stand in a line, of as few lines as possible}
    private int inLine(double room) {
        return IntStream.rangeClosed(1, choices.size())
                .map(lines -> Math.ceilDiv(choices.size(), lines))
                .filter(inLine -> fits(inLine, room))
                .findFirst()
                .orElse(1);
    }

    private boolean fits(int inLine, double room) {
        return IntStream.iterate(0, first -> first < choices.size(), first -> first + inLine)
                .allMatch(first -> least(first, Math.min(first + inLine, choices.size())) <= room);
    }

    private double least(int first, int end) {
        return IntStream.range(first, end).mapToDouble(i -> widthOf(button(i))).sum();
    }

    private double lineHeight() {
        return choices.isEmpty() ? 0 : snapSizeY(button(0).prefHeight(-1));
    }

    private double besides() {
        return snappedLeftInset() + snappedRightInset();
    }

    private double widthOf(ToggleButton segment) {
        return snapSizeX(segment.prefWidth(-1));
    }

    private void show(T choice) {
        int index = choices.indexOf(choice);
        if (index >= 0) {
            button(index).setSelected(true);
        } else {
            group.selectToggle(null);
        }
    }

    private void walk(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step != 0) {
            int next = Math.floorMod(choices.indexOf(chosen.get()) + step, choices.size());
            chosen.set(choices.get(next));
            button(next).requestFocus();
            event.consume();
        }
    }

    private ToggleButton button(int index) {
        return (ToggleButton) getChildren().get(index);
    }
}
