package org.convlens.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.convlens.network.Drawing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What was done by mouse or keyboard is taken back, and done again, by name; the drawing is `input
/// → conv1 → pool1 → flatten1 → dense1`.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class UndoGestureTest {

    private EditorScene scene;

    @Start
    void start(Stage stage) {
        scene = EditorScene.show(stage, Drawings.chain());
    }

    @Test
    void aRenameIsTakenBackWithAllWiresAndDoneAgain(FxRobot robot) {
        Drawing before = scene.drawing();
        robot.clickOn("#node-pool1").type(KeyCode.F2).write("halved").type(KeyCode.ENTER);

        scene.assertTakenBackAndDoneAgain(robot, before, "Rename pool1 to halved");
    }

    @Test
    void aMoveByMouseIsTakenBackAndDoneAgain(FxRobot robot) {
        Drawing before = scene.drawing();
        robot.drag("#node-dense1").moveBy(30, 20).moveBy(30, 20).drop();

        scene.assertTakenBackAndDoneAgain(robot, before, "Move dense1");
        EditorScene.hold(robot, KeyCode.Z);
        assertThat(placeOf("dense1")).isEqualTo(new Point2D(0, 608));
    }

    @Test
    void aMoveByKeyboardIsTakenBack(FxRobot robot) {
        Drawing before = scene.drawing();
        robot.clickOn("#node-dense1").press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        Point2D moved = placeOf("dense1");
        EditorScene.hold(robot, KeyCode.Z);

        assertThat(moved).isEqualTo(new Point2D(Placement.GRID, 608));
        assertThat(scene.drawing()).isEqualTo(before);
    }

    @Test
    void anArrangementIsTakenBackAsOneStep(FxRobot robot) {
        robot.drag("#node-dense1").moveBy(90, -60).drop();
        Drawing before = scene.drawing();
        robot.type(KeyCode.L);

        scene.assertTakenBackAndDoneAgain(robot, before, "Arrange nodes");
    }

    @Test
    void aWireDrawnByKeyboardIsTakenBack(FxRobot robot) {
        Drawing before = scene.drawing();
        robot.clickOn("#node-input").type(KeyCode.W, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);

        scene.assertTakenBackAndDoneAgain(robot, before, "Connect input to pool1");
    }

    private Point2D placeOf(String name) {
        Node node = scene.node("node-" + name);
        return new Point2D(node.getLayoutX(), node.getLayoutY());
    }
}
