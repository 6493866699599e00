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
        Drawing before = drawing();
        robot.clickOn("#node-pool1").type(KeyCode.F2).write("halved").type(KeyCode.ENTER);
        Drawing renamed = drawing();
        String name = undoName();
        hold(robot, KeyCode.Z);
        Drawing undone = drawing();
        hold(robot, KeyCode.Y);

        assertThat(name).isEqualTo("Undo: Rename pool1 to halved");
        assertThat(undone).isEqualTo(before);
        assertThat(drawing()).isEqualTo(renamed).isNotEqualTo(before);
    }

    @Test
    void aMoveByMouseIsTakenBackAndDoneAgain(FxRobot robot) {
        Drawing before = drawing();
        robot.drag("#node-dense1").moveBy(30, 20).moveBy(30, 20).drop();
        Drawing moved = drawing();
        String name = undoName();
        hold(robot, KeyCode.Z);
        Drawing undone = drawing();
        Point2D place = placeOf("dense1");
        hold(robot, KeyCode.Y);

        assertThat(name).isEqualTo("Undo: Move dense1");
        assertThat(undone).isEqualTo(before);
        assertThat(place).isEqualTo(new Point2D(0, 608));
        assertThat(drawing()).isEqualTo(moved).isNotEqualTo(before);
    }

    @Test
    void aMoveByKeyboardIsTakenBack(FxRobot robot) {
        Drawing before = drawing();
        robot.clickOn("#node-dense1").press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        Point2D moved = placeOf("dense1");
        hold(robot, KeyCode.Z);

        assertThat(moved).isEqualTo(new Point2D(Placement.GRID, 608));
        assertThat(drawing()).isEqualTo(before);
    }

    @Test
    void anArrangementIsTakenBackAsOneStep(FxRobot robot) {
        robot.drag("#node-dense1").moveBy(90, -60).drop();
        Drawing before = drawing();
        robot.type(KeyCode.L);
        String name = undoName();
        hold(robot, KeyCode.Z);

        assertThat(name).isEqualTo("Undo: Arrange nodes");
        assertThat(drawing()).isEqualTo(before);
    }

    @Test
    void aWireDrawnByKeyboardIsTakenBack(FxRobot robot) {
        Drawing before = drawing();
        robot.clickOn("#node-input").type(KeyCode.W, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        Drawing wired = drawing();
        hold(robot, KeyCode.Z);

        assertThat(wired).isNotEqualTo(before);
        assertThat(drawing()).isEqualTo(before);
    }

    private Drawing drawing() {
        return scene.lab().state().drawing().get();
    }

    private String undoName() {
        return scene.node("canvas-undo").getAccessibleText();
    }

    private Point2D placeOf(String name) {
        Node node = scene.node("node-" + name);
        return new Point2D(node.getLayoutX(), node.getLayoutY());
    }

    private static void hold(FxRobot robot, KeyCode typed) {
        robot.press(KeyCode.CONTROL).type(typed).release(KeyCode.CONTROL);
    }
}
