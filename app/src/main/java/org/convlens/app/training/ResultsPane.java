package org.convlens.app.training;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;

import org.convlens.app.shell.Segments;
import org.convlens.app.shell.Texts;

import java.util.Arrays;
import java.util.List;

/// Curves and answer side by side; where there is room for one of them only, a switch chooses, and
/// where there is none, nothing runs over the settings.
final class ResultsPane extends Region {

    private static final double GAP = 12;

    private final ObjectProperty<Result> shown = new SimpleObjectProperty<>(Result.LOSS);
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final BooleanProperty fits = new SimpleBooleanProperty(true);
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
        choiceOfAll.visibleProperty().bind(narrow.and(fits));
        curves.visibleProperty().bind(fits.and(narrow.and(answers).not()));
        answer.visibleProperty().bind(fits.and(narrow.not().or(answers)));
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
        fits.set(getWidth() >= curves.minWidth(-1));
        if (narrow.get()) {
            layoutOne();
        } else {
            layoutBoth();
        }
    }

    private void layoutOne() {
        double line = choiceOfAll.prefHeight(-1);
        double top = snapSizeY(line + GAP / 2);
        double wide = Math.min(getWidth(), choiceOfAll.prefWidth(-1));
        place(choiceOfAll, new Rectangle2D(0, 0, wide, line));
        Rectangle2D below = new Rectangle2D(0, top, getWidth(), Math.max(0, getHeight() - top));
        place(curves, below);
        place(answer, below);
    }

    private void layoutBoth() {
        double wide = Math.min(answer.prefWidth(-1), getWidth() - GAP - curves.minWidth(-1));
        double left = getWidth() - GAP - wide;
        place(curves, new Rectangle2D(0, 0, left, getHeight()));
        place(answer, new Rectangle2D(left + GAP, 0, wide, getHeight()));
        double width = choice.prefWidth(-1);
        place(choice, new Rectangle2D(left - width, 0, width, choice.prefHeight(-1)));
    }

    private void place(Region part, Rectangle2D place) {
        part.resizeRelocate(
                snapPositionX(place.getMinX()),
                snapPositionY(place.getMinY()),
                snapSizeX(place.getWidth()),
                snapSizeY(place.getHeight()));
    }
}
