package org.convlens.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import org.convlens.app.MouseEvents;
import org.convlens.app.state.SampleLab;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.NetworkEdit;
import org.convlens.network.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxRobotInterface;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;

/// What the mouse can do on the canvas; the drawing is `input → conv1 → pool1 → flatten1 → dense1`.
@ExtendWith(ApplicationExtension.class)
class CanvasMouseTest {

    private EditorScene scene;

    @Start
    void start(Stage stage) {
        scene = EditorScene.show(stage, Drawings.chain());
    }

    @Test
    void aLayerDroppedOnAWireIsInsertedThere(FxRobot robot) {
        Point2D wire = middle("wire-conv1-pool1");
        dragDropout(robot).moveTo(wire).moveBy(1, 1).drop();

        assertThat(scene.inputsOf("dropout1")).containsExactly("conv1");
        assertThat(scene.inputsOf("pool1")).containsExactly("dropout1");
        assertThat(scene.selected()).containsExactly("dropout1");
    }

    @Test
    void theWireUnderADraggedLayerLightsUp(FxRobot robot) {
        Point2D wire = middle("wire-conv1-pool1");
        dragDropout(robot).moveTo(wire).moveBy(1, 1);

        Node line = scene.node("wire-conv1-pool1").lookup(".wire");
        assertThat(line.getPseudoClassStates()).contains(WireView.PICKED);
        robot.drop();
    }

    @Test
    void aLayerDroppedFarFromEverythingStandsLoose(FxRobot robot) {
        Point2D corner = farCorner();
        dragDropout(robot).moveTo(corner).moveBy(-1, -1).drop();

        assertThat(scene.inputsOf("dropout1")).isEmpty();
    }

    @Test
    void aDroppedLayerStandsOnTheGrid(FxRobot robot) {
        dragDropout(robot).moveTo(farCorner()).moveBy(-1, -1).drop();

        Position place = positionOf("dropout1");
        assertThat(List.of(place.x() % Placement.GRID, place.y() % Placement.GRID))
                .allMatch(rest -> rest == 0);
    }

    @Test
    void aLayerDroppedOnANodeStandsBesideIt(FxRobot robot) {
        dragDropout(robot).moveTo("#node-pool1").moveBy(1, 1).drop();

        Bounds dropped = onScreen("node-dropout1");
        assertThat(List.of("input", "conv1", "pool1", "flatten1", "dense1"))
                .noneMatch(name -> onScreen("node-" + name).intersects(dropped));
    }

    @Test
    void aNodeKeepsItsRoomWhenItsPicturesCome(FxRobot robot) {
        change(robot, Drawings.conv(20, 5));
        double before = heightOfConv1();
        robot.interact(() -> scene.lab().show(SampleLab.snapshot(1)));

        assertThat(heightOfConv1()).isEqualTo(before);
        assertThat(scene.node("node-conv1").lookupAll("ImageView")).hasSize(4);
    }

    @Test
    void aLayerThatBecameImpossibleShowsNoMapsOfBefore(FxRobot robot) {
        change(robot, Drawings.conv(20, 5));
        robot.interact(() -> scene.lab().show(SampleLab.snapshot(1)));
        double before = heightOfConv1();
        change(robot, Drawings.conv(20, 40));

        assertThat(scene.node("node-conv1").lookupAll("ImageView")).isEmpty();
        assertThat(heightOfConv1()).isEqualTo(before);
    }

    private void change(FxRobot robot, LayerSpec spec) {
        robot.interact(
                () -> scene.lab().edit(new NetworkEdit.ChangeLayer(new LayerId("conv1"), spec)));
    }

    private double heightOfConv1() {
        return scene.node("node-conv1").getLayoutBounds().getHeight();
    }

    @Test
    void aLayerDraggedBackOverThePaletteAddsNothing(FxRobot robot) {
        dragDropout(robot).moveTo(farCorner()).moveTo("#palette-search").drop();

        assertThat(scene.names()).containsExactly("conv1", "pool1", "flatten1", "dense1");
    }

    @Test
    void aWireIsDrawnFromPortToNode(FxRobot robot) {
        robot.moveTo("#node-conv1").drag("#port-conv1-LEFT").dropTo("#node-dense1");

        assertThat(scene.inputsOf("dense1")).containsExactly("conv1");
    }

    @Test
    void aWireThatWouldMakeALoopIsRefusedInWords(FxRobot robot) {
        robot.moveTo("#node-dense1").drag("#port-dense1-LEFT").dropTo("#node-conv1");

        assertThat(scene.inputsOf("conv1")).containsExactly("input");
        assertThat(scene.label("canvas-hint"))
                .isEqualTo(
                        "A wire from dense1 to conv1 would make a loop; choose a layer that does"
                                + " not lead back.");
    }

    @Test
    void aClickedWireIsTakenAwayWithDelete(FxRobot robot) {
        robot.clickOn(middle("wire-conv1-pool1")).type(KeyCode.DELETE);

        assertThat(scene.inputsOf("pool1")).isEmpty();
    }

    @Test
    void shiftClickSelectsMore(FxRobot robot) {
        robot.clickOn("#node-conv1");
        Node node = scene.node("node-pool1");
        robot.interact(() -> node.fireEvent(MouseEvents.shiftPressed(node)));

        assertThat(scene.selected()).containsExactlyInAnyOrder("conv1", "pool1");
    }

    @Test
    void aRubberBandSelectsWhatItTouches(FxRobot robot) {
        Bounds input = onScreen("node-input");
        Bounds conv = onScreen("node-conv1");
        robot.drag(input.getMinX() - 15, input.getMinY() - 10, MouseButton.PRIMARY)
                .dropTo(conv.getMaxX() + 5, conv.getMinY() + 10);

        assertThat(scene.selected()).containsExactlyInAnyOrder("input", "conv1");
    }

    @Test
    void aClickOnTheGroundLetsGo(FxRobot robot) {
        robot.clickOn("#node-conv1").clickOn(farCorner());

        assertThat(scene.selected()).isEmpty();
    }

    @Test
    void aMovedNodeIsOneEditThatUndoTakesBack(FxRobot robot) {
        Position before = positionOf("dense1");
        robot.drag("#node-dense1").moveBy(20, 20).moveBy(20, 30).drop();
        Position moved = positionOf("dense1");
        robot.clickOn("#canvas-undo");

        assertThat(moved).isNotEqualTo(before);
        assertThat(scene.lab().told()).filteredOn(told -> told.startsWith("edit Move")).hasSize(1);
        assertThat(positionOf("dense1")).isEqualTo(before);
    }

    @Test
    void escapeCallsAMoveOff(FxRobot robot) {
        Position before = positionOf("dense1");
        robot.drag("#node-dense1").moveBy(40, 40).type(KeyCode.ESCAPE).drop();

        assertThat(positionOf("dense1")).isEqualTo(before);
    }

    @Test
    void aDoubleClickRenames(FxRobot robot) {
        robot.doubleClickOn("#node-pool1").write("halved").type(KeyCode.ENTER);

        assertThat(scene.names()).containsExactly("conv1", "halved", "flatten1", "dense1");
        assertThat(scene.inputsOf("flatten1")).containsExactly("halved");
        assertThat(scene.selected()).containsExactly("halved");
    }

    @Test
    void theContextMenuChoosesTheOutput(FxRobot robot) {
        robot.rightClickOn("#node-flatten1").clickOn("#menu-output");

        assertThat(scene.network().output()).isEqualTo(new LayerId("flatten1"));
    }

    @Test
    void controlAndTheWheelZoomAboutTheMouse(FxRobot robot) {
        Node surface = scene.node("canvas-surface");
        Bounds before = onScreen("node-input");
        Point2D point = new Point2D(before.getMinX(), before.getMinY());
        robot.interact(() -> surface.fireEvent(wheel(surface, point, 100, true)));

        Bounds after = onScreen("node-input");
        assertThat(after.getWidth()).isGreaterThan(before.getWidth() * 1.2);
        assertThat(point.distance(after.getMinX(), after.getMinY())).isLessThan(8);
    }

    @Test
    void theWheelPans(FxRobot robot) {
        Node surface = scene.node("canvas-surface");
        Bounds before = onScreen("node-input");
        robot.interact(() -> surface.fireEvent(wheel(surface, Point2D.ZERO, 40, false)));

        assertThat(Math.round(onScreen("node-input").getMinY() - before.getMinY())).isEqualTo(40);
    }

    @Test
    void theMiddleButtonPans(FxRobot robot) {
        Bounds before = onScreen("node-input");
        robot.drag(farCorner(), MouseButton.MIDDLE).moveBy(-30, -20).drop();

        Bounds after = onScreen("node-input");
        assertThat(
                        List.of(
                                Math.round(after.getMinX() - before.getMinX()),
                                Math.round(after.getMinY() - before.getMinY())))
                .containsExactly(-30L, -20L);
    }

    @Test
    void whileSpaceIsHeldADragPansAndLeavesTheNodesAlone(FxRobot robot) {
        Bounds before = onScreen("node-conv1");
        Position place = positionOf("conv1");
        robot.clickOn("#node-conv1").press(KeyCode.SPACE);
        robot.drag("#node-conv1").moveBy(25, 10).moveBy(25, 10).drop();
        robot.release(KeyCode.SPACE);
        Bounds panned = onScreen("node-conv1");
        robot.drag("#node-conv1").moveBy(20, 20).moveBy(20, 20).drop();

        assertThat(Math.round(panned.getMinX() - before.getMinX())).isEqualTo(50);
        assertThat(Math.round(panned.getMinY() - before.getMinY())).isEqualTo(20);
        assertThat(positionOf("conv1")).as("moved, once space is up").isNotEqualTo(place);
        assertThat(scene.lab().told()).filteredOn(told -> told.startsWith("edit")).hasSize(1);
    }

    @Test
    void arrangeAndFitBringEverythingBackIntoTheWindow(FxRobot robot) {
        robot.drag("#node-dense1").moveBy(60, 40).drop();
        robot.clickOn("#canvas-hundred").clickOn("#canvas-arrange").clickOn("#canvas-fit");

        Bounds canvas = onScreen("canvas-surface");
        assertThat(List.of("input", "conv1", "pool1", "flatten1", "dense1"))
                .allMatch(name -> canvas.contains(onScreen("node-" + name)));
    }

    @Test
    void theUndoButtonSaysWhatItTakesBack(FxRobot robot) {
        robot.clickOn("#node-pool1").type(KeyCode.DELETE);

        assertThat(scene.node("canvas-undo").getAccessibleText()).isEqualTo("Undo: Remove pool1");
    }

    /// Where a node stands in the scene graph, in pixels at 100 %.
    private Position positionOf(String name) {
        Node node = scene.node("node-" + name);
        return new Position(node.getLayoutX(), node.getLayoutY());
    }

    private Bounds onScreen(String id) {
        Node node = scene.node(id);
        return node.localToScreen(node.getLayoutBounds());
    }

    private Point2D middle(String wire) {
        Node line = scene.node(wire).lookup(".wire");
        Bounds bounds = line.localToScreen(line.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private Point2D farCorner() {
        Bounds canvas = onScreen("canvas-surface");
        return new Point2D(canvas.getMaxX() - 20, canvas.getMinY() + 20);
    }

    private static ScrollEvent wheel(Node node, Point2D screen, double way, boolean control) {
        Point2D inScene = node.localToScene(node.screenToLocal(screen));
        return MouseEvents.wheel(inScene, screen, way, control);
    }

    /// Sought first, since the palette is longer than the window.
    private static FxRobotInterface dragDropout(FxRobot robot) {
        robot.clickOn("#palette-search").write("dropout");
        return robot.drag("#add-Dropout");
    }
}
