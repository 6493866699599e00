package org.convlens.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Nine segments in a line of any width.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class SegmentsGestureTest {

    private static final double SPARE = 20;

    private final ObjectProperty<Integer> chosen = new SimpleObjectProperty<>(0);
    private Optional<Segments<Integer>> made = Optional.empty();

    @Start
    void open(Stage stage) {
        List<Integer> numbers = IntStream.range(0, 9).boxed().toList();
        Segments<Integer> nine = new Segments<>(numbers, number -> "tab " + number, chosen);
        nine.setHgap(SPARE);
        nine.setManaged(false);
        made = Optional.of(nine);
        stage.setScene(new Scene(new Pane(nine), 900, 200));
        stage.show();
    }

    private Segments<Integer> segments() {
        return made.orElseThrow();
    }

    private void take(FxRobot robot, double width) {
        robot.interact(() -> {
            segments().resize(width, segments().prefHeight(width));
            segments().layout();
        });
    }

    private double least() {
        return segments().prefWidth(-1) - 9 * SPARE;
    }

    private List<Double> tops() {
        return segments().getChildren().stream().map(Node::getLayoutY).toList();
    }

    private double end(int segment) {
        return segments().getChildren().get(segment).getBoundsInParent().getMaxX();
    }

    @Test
    void withRoomTheyStandInOneLineAtEase(FxRobot robot) {
        take(robot, 900);
        assertThat(tops()).containsOnly(0.0);
        assertThat(end(8)).isCloseTo(least() + 9 * SPARE, within(9.0));
    }

    @Test
    void withLessRoomTheyMoveCloser(FxRobot robot) {
        take(robot, least() + 18);
        assertThat(tops()).containsOnly(0.0);
        assertThat(end(8)).isCloseTo(least() + 18, within(9.0));
    }

    @Test
    void withTooLittleRoomTwoLinesOfFiveAndFourFillTheWidth(FxRobot robot) {
        take(robot, least() - 20);
        double second = tops().getLast();
        assertThat(second).isPositive();
        assertThat(tops()).containsExactly(0.0, 0.0, 0.0, 0.0, 0.0, second, second, second, second);
        assertThat(end(4)).isCloseTo(least() - 20, within(2.0));
        assertThat(end(8)).isCloseTo(least() - 20, within(2.0));
        assertThat(segments().getHeight()).isEqualTo(2 * second);
    }

    @Test
    void theArrowKeysWalkThemRoundAndRound(FxRobot robot) {
        robot.interact(() -> segments().getChildren().getFirst().requestFocus());
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(chosen.get()).isEqualTo(2);
        robot.type(KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT);
        assertThat(chosen.get()).isEqualTo(8);
    }

    @Test
    void withoutChoicesTheyTakeNoRoom() {
        Segments<Integer> none =
                new Segments<>(List.of(), String::valueOf, new SimpleObjectProperty<>(0));
        assertThat(none.prefHeight(100)).isZero();
        assertThat(none.prefWidth(-1)).isZero();
    }
}
