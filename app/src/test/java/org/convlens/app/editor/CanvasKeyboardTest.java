package org.convlens.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.convlens.network.LayerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;

/// The same verbs from the keyboard; the drawing is `input → conv1 → pool1 → flatten1 → dense1`.
@ExtendWith(ApplicationExtension.class)
class CanvasKeyboardTest {

    private EditorScene scene;

    @Start
    void start(Stage stage) {
        scene = EditorScene.show(stage, Drawings.chain());
    }

    @Test
    void arrowsWalkAlongTheWires(FxRobot robot) {
        robot.type(KeyCode.DOWN, KeyCode.DOWN);

        assertThat(scene.selected()).containsExactly("conv1");
        assertThat(scene.node("node-conv1").isFocused()).isTrue();
    }

    @Test
    void shiftAndArrowsSelectMore(FxRobot robot) {
        select(robot, "input");
        hold(robot, KeyCode.SHIFT, KeyCode.DOWN);

        assertThat(scene.selected()).containsExactlyInAnyOrder("input", "conv1");
    }

    @Test
    void theSearchAddsAfterTheSelectedLayer(FxRobot robot) {
        select(robot, "conv1");
        hold(robot, KeyCode.CONTROL, KeyCode.K);
        robot.write("batch").type(KeyCode.ENTER);

        assertThat(scene.inputsOf("norm1")).containsExactly("conv1");
        assertThat(scene.inputsOf("pool1")).containsExactly("norm1");
        assertThat(scene.selected()).containsExactly("norm1");
    }

    @Test
    void theSearchInsertsOnThePickedWire(FxRobot robot) {
        select(robot, "pool1");
        robot.type(KeyCode.I, KeyCode.INSERT).write("dropout").type(KeyCode.ENTER);

        assertThat(scene.inputsOf("dropout1")).containsExactly("conv1");
        assertThat(scene.inputsOf("pool1")).containsExactly("dropout1");
    }

    @Test
    void deleteTakesThePickedWireAway(FxRobot robot) {
        select(robot, "pool1");
        robot.type(KeyCode.I, KeyCode.DELETE);

        assertThat(scene.inputsOf("pool1")).isEmpty();
    }

    @Test
    void aWireIsDrawnWithTheArrows(FxRobot robot) {
        select(robot, "input");
        robot.type(KeyCode.W, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);

        assertThat(scene.inputsOf("pool1")).containsExactly("input");
    }

    @Test
    void branchesAreJoinedWhereSeveralLayersAreSelected(FxRobot robot) {
        select(robot, "input");
        hold(robot, KeyCode.SHIFT, KeyCode.DOWN);
        robot.type(KeyCode.INSERT).write("concat").type(KeyCode.ENTER);

        assertThat(scene.inputsOf("concat1")).containsExactlyInAnyOrder("input", "conv1");
    }

    @Test
    void f2Renames(FxRobot robot) {
        select(robot, "conv1");
        robot.type(KeyCode.F2).write("edges").type(KeyCode.ENTER);

        assertThat(scene.inputsOf("pool1")).containsExactly("edges");
    }

    @Test
    void aTakenNameIsRefusedInWordsAndEscapeKeepsTheOldOne(FxRobot robot) {
        select(robot, "conv1");
        robot.type(KeyCode.F2).write("pool1").type(KeyCode.ENTER);
        String hint = scene.label("canvas-hint");
        robot.type(KeyCode.ESCAPE);

        assertThat(hint).isEqualTo("Another layer is called pool1; choose a free name.");
        assertThat(scene.names()).containsExactly("conv1", "pool1", "flatten1", "dense1");
    }

    @Test
    void deleteJoinsTheNeighboursAndUndoBringsItBack(FxRobot robot) {
        select(robot, "pool1");
        robot.type(KeyCode.DELETE);
        var afterwards = scene.inputsOf("flatten1");
        hold(robot, KeyCode.CONTROL, KeyCode.Z);

        assertThat(afterwards).containsExactly("conv1");
        assertThat(scene.names()).containsExactly("conv1", "pool1", "flatten1", "dense1");
    }

    @Test
    void redoDoesItAgain(FxRobot robot) {
        select(robot, "pool1");
        robot.type(KeyCode.DELETE);
        hold(robot, KeyCode.CONTROL, KeyCode.Z);
        hold(robot, KeyCode.CONTROL, KeyCode.Y);

        assertThat(scene.names()).containsExactly("conv1", "flatten1", "dense1");
    }

    @Test
    void copiedLayersKeepTheWiresBetweenThem(FxRobot robot) {
        select(robot, "conv1");
        hold(robot, KeyCode.SHIFT, KeyCode.DOWN);
        hold(robot, KeyCode.CONTROL, KeyCode.C);
        hold(robot, KeyCode.CONTROL, KeyCode.V);

        assertThat(scene.inputsOf("pool2")).containsExactly("conv2");
        assertThat(scene.inputsOf("conv2")).isEmpty();
        assertThat(scene.selected()).containsExactlyInAnyOrder("conv2", "pool2");
    }

    @Test
    void cutLayersComeBackWithPaste(FxRobot robot) {
        select(robot, "pool1");
        hold(robot, KeyCode.CONTROL, KeyCode.X);
        var afterCut = scene.names();
        hold(robot, KeyCode.CONTROL, KeyCode.V);

        assertThat(afterCut).containsExactly("conv1", "flatten1", "dense1");
        assertThat(scene.names()).containsExactly("conv1", "flatten1", "dense1", "pool1");
    }

    @Test
    void duplicateIsOneStepBack(FxRobot robot) {
        select(robot, "conv1");
        hold(robot, KeyCode.CONTROL, KeyCode.D);
        var twice = scene.names();
        hold(robot, KeyCode.CONTROL, KeyCode.Z);

        assertThat(twice).containsExactly("conv1", "pool1", "flatten1", "dense1", "conv2");
        assertThat(scene.names()).containsExactly("conv1", "pool1", "flatten1", "dense1");
    }

    @Test
    void altAndArrowsMoveByOneCell(FxRobot robot) {
        select(robot, "dense1");
        double before = scene.node("node-dense1").getLayoutX();
        hold(robot, KeyCode.ALT, KeyCode.RIGHT);

        assertThat(scene.node("node-dense1").getLayoutX() - before).isEqualTo(Placement.GRID);
    }

    @Test
    void oMakesTheLayerTheOutput(FxRobot robot) {
        select(robot, "flatten1");
        robot.type(KeyCode.O);

        assertThat(scene.network().output()).isEqualTo(new LayerId("flatten1"));
    }

    @Test
    void controlAndASelectsAll(FxRobot robot) {
        select(robot, "conv1");
        hold(robot, KeyCode.CONTROL, KeyCode.A);

        assertThat(scene.selected())
                .containsExactlyInAnyOrder("input", "conv1", "pool1", "flatten1", "dense1");
    }

    @Test
    void plusMinusZeroAndFZoom(FxRobot robot) {
        robot.type(KeyCode.DIGIT0);
        String hundred = zoom();
        robot.type(KeyCode.ADD);
        String larger = zoom();
        robot.type(KeyCode.MINUS, KeyCode.MINUS, KeyCode.MINUS);
        String smaller = zoom();
        robot.type(KeyCode.F);

        assertThat(List.of(hundred, larger, smaller)).containsExactly("100 %", "125 %", "64 %");
        assertThat(zoom()).isNotIn("100 %", "125 %", "64 %");
    }

    @Test
    void controlAndArrowsPan(FxRobot robot) {
        select(robot, "conv1");
        Point2D before = corner("node-conv1");
        hold(robot, KeyCode.CONTROL, KeyCode.RIGHT);
        hold(robot, KeyCode.CONTROL, KeyCode.DOWN);

        assertThat(corner("node-conv1").distance(before.add(-64, -64))).isLessThan(0.01);
        assertThat(scene.selected()).containsExactly("conv1");
    }

    @Test
    void fFitsEverythingIntoTheCanvas(FxRobot robot) {
        robot.type(KeyCode.ADD, KeyCode.ADD, KeyCode.ADD);
        boolean cut = isInside("node-input") && isInside("node-dense1");
        robot.type(KeyCode.F);

        assertThat(cut).isFalse();
        assertThat(List.of("input", "conv1", "pool1", "flatten1", "dense1"))
                .allMatch(name -> isInside("node-" + name));
    }

    @Test
    void lArrangesAsOneStep(FxRobot robot) {
        robot.type(KeyCode.L);
        robot.interrupt();

        assertThat(scene.node("canvas-undo").getAccessibleText()).isEqualTo("Undo: Arrange nodes");
    }

    @Test
    void theQuestionMarkListsTheKeysAndEscapeClosesThem(FxRobot robot) {
        Node list = scene.node("key-list");
        robot.write("?");
        boolean shown = list.isVisible();
        robot.type(KeyCode.ESCAPE);

        assertThat(shown).isTrue();
        assertThat(list.isVisible()).isFalse();
    }

    @Test
    void aNodeTellsAScreenReaderWhatItIs() {
        assertThat(scene.node("node-conv1").getAccessibleText())
                .isEqualTo(
                        "conv1, Convolution, 8 filters 5×5, ReLU, output 8×24×24, 208 parameters,"
                                + " reads input, read by pool1");
    }

    private void select(FxRobot robot, String name) {
        robot.clickOn("#node-" + name);
    }

    private static void hold(FxRobot robot, KeyCode held, KeyCode typed) {
        robot.press(held).type(typed).release(held);
    }

    private Point2D corner(String id) {
        return scene.node(id).localToScreen(0, 0);
    }

    private boolean isInside(String id) {
        Node canvas = scene.node("canvas-surface");
        Node node = scene.node(id);
        return canvas.localToScreen(canvas.getLayoutBounds())
                .contains(node.localToScreen(node.getLayoutBounds()));
    }

    private String zoom() {
        return ((Labeled) scene.node("canvas-hundred")).getText();
    }
}
