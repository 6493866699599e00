package org.convlens.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.convlens.app.state.Selection;
import org.convlens.network.Block;
import org.convlens.network.BlockKind;
import org.convlens.network.BlockParameter;
import org.convlens.network.BlockParameters;
import org.convlens.network.BlockSetting;
import org.convlens.network.Convolution;
import org.convlens.network.Drawing;
import org.convlens.network.LayerId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Folding, using again and unfolding by mouse and keyboard; the drawing is `input → conv1 → pool1
/// → flatten1 → dense1`.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class BlockGestureTest {

    private static final LayerId CONV = new LayerId("conv1");
    private static final LayerId POOL = new LayerId("pool1");

    private EditorScene scene;

    @Start
    void start(Stage stage) {
        scene = EditorScene.show(stage, Drawings.chain());
    }

    @Test
    void selectedNodesAreFoldedAndNamedAtOnce(FxRobot robot) {
        Drawing before = scene.drawing();
        foldStage(robot);

        assertThat(scene.drawing().network()).isEqualTo(before.network());
        assertThat(scene.drawing().blocks().folded())
                .containsExactly(
                        new Block(
                                new LayerId("stage"),
                                "stage",
                                Set.of(CONV, POOL),
                                new BlockParameters(
                                        List.of(
                                                new BlockParameter(
                                                        "filters",
                                                        BlockSetting.FILTERS,
                                                        Set.of(CONV)),
                                                new BlockParameter(
                                                        "kernel",
                                                        BlockSetting.KERNEL,
                                                        Set.of(CONV)),
                                                new BlockParameter(
                                                        "kernel-2",
                                                        BlockSetting.KERNEL,
                                                        Set.of(POOL))))));
        assertThat(scene.drawing().blocks().kinds())
                .extracting(BlockKind::name)
                .containsExactly("stage");
        assertThat(robot.lookup("#node-conv1").tryQuery()).isEmpty();
        assertThat(node("pool1").getAccessibleText())
                .isEqualTo("stage, block of 2 layers, folded, output 8×12×12, 208 parameters");
    }

    @Test
    void foldingIsTakenBackByNameAndDoneAgain(FxRobot robot) {
        Drawing before = scene.drawing();
        robot.clickOn("#node-conv1").press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        EditorScene.hold(robot, KeyCode.G);
        robot.type(KeyCode.ESCAPE);

        scene.assertTakenBackAndDoneAgain(robot, before, "Fold block1");
    }

    @Test
    void aBlockIsUnfoldedByTheKeyboard(FxRobot robot) {
        foldStage(robot);
        robot.clickOn("#node-pool1")
                .press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.G)
                .release(KeyCode.CONTROL, KeyCode.SHIFT);

        assertThat(scene.drawing().blocks().folded()).isEmpty();
        assertThat(scene.undoName()).isEqualTo("Undo: Unfold stage");
        assertThat(scene.selected()).containsExactlyInAnyOrder("conv1", "pool1");
        assertThat(node("conv1").isVisible()).isTrue();
    }

    @Test
    void aBlockIsFoldedAndUnfoldedByTheContextMenu(FxRobot robot) {
        select(robot, "conv1", "pool1");
        robot.clickOn("#node-pool1", MouseButton.SECONDARY);
        robot.clickOn("#menu-fold").type(KeyCode.ESCAPE);
        int folded = scene.drawing().blocks().folded().size();
        robot.clickOn("#node-pool1", MouseButton.SECONDARY).clickOn("#menu-unfold");

        assertThat(folded).isEqualTo(1);
        assertThat(scene.drawing().blocks().folded()).isEmpty();
    }

    @Test
    void whatHasTwoWaysOutIsNotFolded(FxRobot robot) {
        select(robot, "conv1", "flatten1");
        EditorScene.hold(robot, KeyCode.G);

        assertThat(scene.drawing().blocks().folded()).isEmpty();
        assertThat(scene.label("canvas-hint")).startsWith("A block needs at least two layers");
    }

    @Test
    void aKeptBlockIsUsedAgainFromThePalette(FxRobot robot) {
        foldStage(robot);
        robot.clickOn("#add-stage");

        assertThat(scene.names()).contains("stage1.conv1", "stage1.pool1");
        assertThat(scene.inputsOf("stage1.conv1")).containsExactly("pool1");
        assertThat(scene.inputsOf("flatten1")).containsExactly("stage1.pool1");
        assertThat(scene.drawing().blocks().folded()).extracting(Block::id).hasSize(2);
        assertThat(scene.undoName()).isEqualTo("Undo: Add stage1");
    }

    @Test
    void aKeptBlockIsForgottenByItsContextMenu(FxRobot robot) {
        foldStage(robot);
        robot.clickOn("#add-stage", MouseButton.SECONDARY).clickOn("#menu-forget");

        assertThat(robot.lookup("#add-stage").tryQuery()).isEmpty();
        assertThat(scene.undoName()).isEqualTo("Undo: Forget stage among my blocks");
    }

    @Test
    void aParameterOfABlockIsSetInAllItsLayers(FxRobot robot) {
        foldStage(robot);
        TextField filters = (TextField) scene.node("setting-filters");
        robot.doubleClickOn(filters).write("12").type(KeyCode.ENTER);

        Convolution convolution = (Convolution) scene.network().layer(CONV).orElseThrow().spec();
        assertThat(convolution.filters()).isEqualTo(12);
        assertThat(scene.undoName()).isEqualTo("Undo: Set filters of stage");
    }

    @Test
    void deletingABlockTakesItsLayersAway(FxRobot robot) {
        foldStage(robot);
        robot.clickOn("#node-pool1").type(KeyCode.DELETE);

        assertThat(scene.names()).containsExactly("flatten1", "dense1");
        assertThat(scene.inputsOf("flatten1")).containsExactly("input");
    }

    @Test
    void aCopyOfABlockIsABlock(FxRobot robot) {
        foldStage(robot);
        robot.clickOn("#node-pool1");
        EditorScene.hold(robot, KeyCode.C);
        EditorScene.hold(robot, KeyCode.V);

        assertThat(scene.drawing().blocks().folded()).hasSize(2);
        assertThat(scene.inputsOf("pool2")).containsExactly("conv2");
    }

    @Test
    void aLayerIsInsertedInFrontOfABlock(FxRobot robot) {
        foldStage(robot);
        robot.clickOn("#node-input").clickOn("#palette-search").write("gelu").type(KeyCode.ENTER);

        assertThat(scene.inputsOf("conv1")).containsExactly("gelu1");
        assertThat(scene.inputsOf("gelu1")).containsExactly("input");
    }

    @Test
    void aReadyBlockIsInsertedFittedToItsChannels(FxRobot robot) {
        robot.clickOn("#node-conv1").clickOn("#palette-search").write("senet").type(KeyCode.ENTER);

        assertThat(scene.inputsOf("se1.scale")).containsExactly("conv1", "se1.excite");
        assertThat(scene.inputsOf("pool1")).containsExactly("se1.scale");
        assertThat(node("se1.scale").getAccessibleText())
                .isEqualTo("se1, block of 4 layers, folded, output 8×24×24, 25" + " parameters");
        assertThat(scene.lab().state().plan().get().problems()).isEmpty();
    }

    @Test
    void aReadyBlockNeedsMaps(FxRobot robot) {
        Drawing before = scene.drawing();
        robot.clickOn("#node-dense1").clickOn("#palette-search").write("cbam").type(KeyCode.ENTER);

        assertThat(scene.drawing()).isEqualTo(before);
        assertThat(scene.label("canvas-hint")).startsWith("This block weighs maps");
    }

    @Test
    void noWordOfThePaletteIsCut(FxRobot robot) {
        foldStage(robot);
        assertThat(scene.editor().palette().lookupAll(".palette-button .text"))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(((Text) text).getText()).doesNotContain("…"));
    }

    private void foldStage(FxRobot robot) {
        scene.fold(robot, "conv1", "pool1", "stage");
    }

    private void select(FxRobot robot, String... names) {
        Set<LayerId> layers = Stream.of(names).map(LayerId::new).collect(Collectors.toSet());
        robot.interact(() ->
                scene.lab().select(new Selection(layers, Optional.empty(), Optional.empty())));
    }

    /// A dot in a name would be a style class for a look-up.
    private Node node(String front) {
        return scene.editor().canvas().lookupAll(".node").stream()
                .filter(node -> ("node-" + front).equals(node.getId()))
                .findFirst()
                .orElseThrow();
    }
}
