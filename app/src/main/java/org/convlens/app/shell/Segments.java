package org.convlens.app.shell;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

import java.util.List;
import java.util.function.Function;

/// A switch of which exactly one segment is on; the arrow keys move it. Where there is too little
/// room for one line, it takes two.
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

    /// As wide as all segments in one line.
    @Override
    protected double computePrefWidth(double height) {
        double segments = getManagedChildren().stream().mapToDouble(this::widthOf).sum();
        return snapSizeX(snappedLeftInset() + segments + snappedRightInset());
    }

    private double widthOf(Node segment) {
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
