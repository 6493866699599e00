package org.convlens.app.training;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

import org.convlens.app.shell.Segments;
import org.convlens.app.shell.Texts;

import java.util.Arrays;
import java.util.List;

/// Curves and answer side by side; where there is room for one of them only, a switch chooses.
final class ResultsPane extends Region {

    private static final double GAP = 12;

    private final ObjectProperty<Result> shown = new SimpleObjectProperty<>(Result.LOSS);
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final CurvesPane curves;
    private final AnswerPane answer;
    private final Region choice;
    private final Region choiceOfAll;

    /// Both, where there is room.
    ///
    /// @param curves of the run
    /// @param answer to the picture
    /// @param texts of this room
    ResultsPane(CurvesPane curves, AnswerPane answer, Texts texts) {
        this.curves = curves;
        this.answer = answer;
        choice = choice(List.of(Result.LOSS, Result.ACCURACY), texts);
        choice.setId("curve-choice");
        choiceOfAll = choice(Arrays.asList(Result.values()), texts);
        choiceOfAll.setId("result-choice");
        getChildren().addAll(curves, answer, choice, choiceOfAll);
        BooleanBinding answers = shown.isEqualTo(Result.ANSWER);
        choice.visibleProperty().bind(narrow.not());
        choiceOfAll.visibleProperty().bind(narrow);
        curves.visibleProperty().bind(Bindings.not(narrow.and(answers)));
        answer.visibleProperty().bind(Bindings.or(narrow.not(), answers));
        shown.subscribe(now -> curves.show(now));
        narrow.subscribe(this::settle);
    }

    private Region choice(List<Result> among, Texts texts) {
        Segments<Result> choice = new Segments<>(among, one -> texts.get(one.key()), shown);
        choice.getStyleClass().add("small");
        return choice;
    }

    /// Where both are seen, the switch speaks of the curves.
    private void settle(boolean isNarrow) {
        if (!isNarrow && shown.get() == Result.ANSWER) {
            shown.set(Result.LOSS);
        }
    }

    @Override
    protected void layoutChildren() {
        double least = curves.minWidth(-1) + GAP + answer.minWidth(-1);
        narrow.set(getWidth() < least);
        if (narrow.get()) {
            layoutOne();
        } else {
            layoutBoth();
        }
    }

    private void layoutOne() {
        double top = snapSizeY(choiceOfAll.prefHeight(getWidth()) + GAP / 2);
        place(choiceOfAll, 0, Math.min(getWidth(), choiceOfAll.prefWidth(-1)), 0);
        place(curves, 0, getWidth(), top);
        place(answer, 0, getWidth(), top);
    }

    private void layoutBoth() {
        double wide = Math.min(answer.prefWidth(-1), getWidth() - GAP - curves.minWidth(-1));
        double left = getWidth() - GAP - wide;
        place(curves, 0, left, 0);
        place(answer, left + GAP, wide, 0);
        double width = choice.prefWidth(-1);
        place(choice, left - width, width, 0);
    }

    private void place(Region part, double x, double width, double top) {
        boolean isChoice = part == choice || part == choiceOfAll;
        double height = isChoice ? part.prefHeight(width) : getHeight() - top;
        layoutInArea(part, x, top, width, height, 0, Insets.EMPTY, true, true, HPos.LEFT, VPos.TOP);
    }
}
