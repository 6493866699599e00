package org.convlens.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.convlens.network.BlockParameter;
import org.convlens.network.Convolution;
import org.convlens.network.Drawing;
import org.convlens.network.LayerId;
import org.convlens.network.MaxPooling;
import org.convlens.tensor.Size2;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;

/// Choosing, naming and setting the parameters of a block; the drawing is `input → conv1 → pool1 →
/// flatten1 → dense1`, and the first two layers are folded into `stage`.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class BlockParameterGestureTest {

    private static final LayerId POOL = new LayerId("pool1");

    private EditorScene scene;

    @Start
    void start(Stage stage) {
        scene = EditorScene.show(stage, Drawings.chain());
    }

    @Test
    void aFreshBlockOffersTheSettingsOfItsLayersAndTheParametersFound(FxRobot robot) {
        foldStage(robot);

        assertThat(parameters()).containsExactly("filters", "kernel", "kernel-2");
        assertThat(rows())
                .containsExactly(
                        "Name",
                        "Filters 8 in filters",
                        "Kernel 5 in kernel",
                        "Stride 1 in Not a parameter",
                        "Dilation 1 in Not a parameter",
                        "Groups 1 in Not a parameter",
                        "Kernel 2 in kernel-2",
                        "Stride 2 in Not a parameter",
                        "Dilation 1 in Not a parameter");
    }

    @Test
    void aSettingIsTakenOutOfTheParametersByKeyboard(FxRobot robot) {
        foldStage(robot);
        Drawing before = scene.drawing();
        choose(robot, "conv1-filters", KeyCode.UP);

        assertThat(parameters()).containsExactly("kernel", "kernel-2");
        assertThat(robot.lookup("#setting-filters").tryQuery()).isEmpty();
        scene.assertTakenBackAndDoneAgain(robot, before, "Choose the parameters of stage");
    }

    @Test
    void aSettingBecomesAParameterByMouse(FxRobot robot) {
        foldStage(robot);
        robot.clickOn("#setting-part-conv1-stride").clickOn("New parameter");

        assertThat(parameters()).containsExactly("filters", "kernel", "kernel-2", "stride");
        set(robot, "stride", "2");
        assertThat(convolution("conv1").window().stride()).isEqualTo(Size2.square(2));
        assertThat(scene.undoName()).isEqualTo("Undo: Set stride of stage");
    }

    @Test
    void twoSettingsInOneParameterChangeTogether(FxRobot robot) {
        foldStage(robot);
        choose(robot, "pool1-kernel", KeyCode.UP);

        assertThat(parameters()).containsExactly("filters", "kernel");
        assertThat(((TextField) scene.node("setting-kernel")).getText()).isEqualTo("5 / 2");
        set(robot, "kernel", "3");
        assertThat(convolution("conv1").window().kernel()).isEqualTo(Size2.square(3));
        assertThat(pooling().window().kernel()).isEqualTo(Size2.square(3));
    }

    @Test
    void aParameterIsRenamedInItsField(FxRobot robot) {
        foldStage(robot);
        Drawing before = scene.drawing();
        set(robot, "filters-name", "width");

        assertThat(parameters()).containsExactly("width", "kernel", "kernel-2");
        assertThat(scene.node("setting-filters").getAccessibleText()).isEqualTo("width");
        robot.clickOn("#node-pool1");
        scene.assertTakenBackAndDoneAgain(robot, before, "Rename filters of stage to width");
    }

    @Test
    void aNameThatIsTakenIsRefusedWithASentence(FxRobot robot) {
        foldStage(robot);
        Drawing before = scene.drawing();
        set(robot, "filters-name", "kernel");

        assertThat(scene.drawing()).isEqualTo(before);
        assertThat(scene.editor().settings().lookupAll(".setting-error"))
                .filteredOn(Node::isVisible)
                .extracting(label -> ((Label) label).getText())
                .containsExactly(
                        "A name is one word of letters, digits, dots, dashes and underscores that no"
                                + " other parameter has.");
        robot.type(KeyCode.ESCAPE);
        assertThat(((TextField) scene.node("setting-filters-name")).getText()).isEqualTo("filters");
    }

    @Test
    void aBlockUsedAgainHasTheChosenParametersAndItsOwnNumbers(FxRobot robot) {
        foldStage(robot);
        set(robot, "filters-name", "width");
        choose(robot, "pool1-kernel", KeyCode.UP);
        robot.clickOn("#add-stage");

        assertThat(parameters("stage1")).containsExactly("width", "kernel");
        set(robot, "filters", "3");
        assertThat(convolution("stage1.conv1").filters()).isEqualTo(3);
        assertThat(convolution("conv1").filters()).isEqualTo(8);
    }

    @Test
    void choosingInOneUseLeavesTheOtherAndThePaletteAlone(FxRobot robot) {
        foldStage(robot);
        robot.clickOn("#add-stage");
        List<String> before = parameters("stage");
        set(robot, "filters-name", "width");

        assertThat(parameters("stage1")).containsExactly("width", "kernel", "kernel-2");
        assertThat(parameters("stage")).isEqualTo(before);
        assertThat(scene.drawing().blocks().kinds().getFirst().parameters().named("width"))
                .isEmpty();
    }

    private void foldStage(FxRobot robot) {
        scene.fold(robot, "conv1", "pool1", "stage");
    }

    private void choose(FxRobot robot, String part, KeyCode key) {
        robot.interact(() -> scene.node("setting-part-" + part).requestFocus());
        robot.type(key);
    }

    private void set(FxRobot robot, String setting, String text) {
        robot.clickOn("#setting-" + setting);
        EditorScene.hold(robot, KeyCode.A);
        robot.write(text).type(KeyCode.ENTER);
    }

    private List<String> parameters() {
        return parameters("stage");
    }

    private List<String> parameters(String block) {
        return scene
                .drawing()
                .blocks()
                .named(new LayerId(block))
                .orElseThrow()
                .parameters()
                .all()
                .stream()
                .map(BlockParameter::name)
                .toList();
    }

    /// What the property sheet says, line by line.
    private List<String> rows() {
        return scene.editor().settings().lookupAll(".setting-line").stream()
                .filter(line -> head(line) instanceof Label)
                .map(line -> words(line, (Label) head(line)))
                .toList();
    }

    private static Node head(Node line) {
        return ((HBox) line).getChildren().getFirst();
    }

    private static String words(Node line, Label head) {
        String label = head.getText();
        return line.lookup(".combo-box") instanceof ComboBox<?> box
                ? label + " in " + box.getValue()
                : label;
    }

    private Convolution convolution(String name) {
        return (Convolution) scene.network().layer(new LayerId(name)).orElseThrow().spec();
    }

    private MaxPooling pooling() {
        return (MaxPooling) scene.network().layer(POOL).orElseThrow().spec();
    }
}
