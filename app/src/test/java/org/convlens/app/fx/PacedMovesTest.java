package org.convlens.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.convlens.app.MouseEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Movements of the mouse over a window, by a clock that the test moves.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class PacedMovesTest {

    private static final long MILLI = 1_000_000;

    private final Pane pane = new Pane();
    private final List<String> heard = new ArrayList<>();
    private Optional<PacedMoves> moves = Optional.empty();
    private boolean busy = true;
    private long now = 5_000 * MILLI;

    @Start
    void open(Stage stage) {
        Scene scene = new Scene(pane, 100, 100);
        moves = Optional.of(PacedMoves.in(scene, () -> busy, () -> now));
        stage.setScene(scene);
    }

    @BeforeEach
    void hear() {
        pane.setOnMouseMoved(event -> heard.add("moved to " + (int) event.getX()));
        pane.setOnMousePressed(_ -> heard.add("pressed"));
        pane.setOnMouseExited(_ -> heard.add("exited"));
    }

    @Test
    void aMovementAfterAPauseIsHandedOnAtOnce() {
        moveTo(1);
        pass(100);
        moveTo(2);
        assertThat(heard).containsExactly("moved to 1", "moved to 2");
    }

    @Test
    void ofMovementsThatComeTooEarlyTheNewestIsHandedOnInTime() {
        moveTo(1);
        for (int x = 2; x < 6; x++) {
            pass(5);
            moveTo(x);
        }
        assertThat(heard).containsExactly("moved to 1");

        pass(40);
        pass(20);
        pass(20);

        assertThat(heard).containsExactly("moved to 1", "moved to 5");
    }

    @Test
    void aMovementThatWaitsComesBeforeThePressThatFollowsIt() {
        moveTo(1);
        moveTo(2);
        fire(MouseEvents.shiftPressed(pane));
        assertThat(heard).containsExactly("moved to 1", "moved to 2", "pressed");
    }

    @Test
    void noMovementComesAfterTheMouseHasLeft() {
        moveTo(1);
        moveTo(2);
        fire(MouseEvents.exited(pane));
        pass(100);
        assertThat(heard).containsExactly("moved to 1", "moved to 2", "exited");
    }

    @Test
    void whileNothingNeedsTheProcessorEveryMovementIsHandedOn() {
        busy = false;
        moveTo(1);
        moveTo(2);
        moveTo(3);
        assertThat(heard).containsExactly("moved to 1", "moved to 2", "moved to 3");
    }

    private void pass(int millis) {
        now += millis * MILLI;
        moves.orElseThrow().tick();
    }

    private void moveTo(int x) {
        fire(MouseEvents.moved(pane, new Point2D(x, 0)));
    }

    private void fire(MouseEvent event) {
        Event.fireEvent(pane, event);
    }
}
