package org.convlens.app.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.convlens.network.Convolution;
import org.convlens.network.LayerId;
import org.convlens.network.MaxPooling;
import org.convlens.network.NetworkEdit;
import org.convlens.network.Restraint;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Palette, settings and problems around the canvas.
@ExtendWith(ApplicationExtension.class)
class PanelsTest {

    private EditorScene scene;

    @Start
    void start(Stage stage) {
        scene = EditorScene.show(stage, Drawings.chain());
    }

    @Test
    void aPaletteButtonAddsAfterTheSelectedLayer(FxRobot robot) {
        robot.clickOn("#node-pool1")
                .clickOn("#palette-search")
                .write("dropout")
                .clickOn("#add-Dropout");

        assertThat(scene.inputsOf("flatten1")).containsExactly("dropout1");
    }

    @Test
    void upAndDownWalkTheSearchResults(FxRobot robot) {
        robot.clickOn("#node-pool1").clickOn("#palette-search").write("pool");
        robot.type(KeyCode.DOWN, KeyCode.ENTER);

        assertThat(scene.network().layer(new LayerId("pool2")).orElseThrow().spec().kind())
                .isEqualTo("average-pooling");
    }

    @Test
    void theSearchSaysWhatItIsForWhileItHasTheFocus(FxRobot robot) {
        robot.clickOn("#palette-search");

        assertThat(scene.node("palette-search").lookupAll(".text"))
                .filteredOn(Node::isVisible)
                .extracting(node -> ((Text) node).getText(), node -> isOpaque((Text) node))
                .contains(tuple("Search layers Ctrl+K", true));
    }

    private static boolean isOpaque(Text text) {
        return text.getFill() instanceof Color color && color.getOpacity() > 0.3;
    }

    @Test
    void aSearchWithoutResultOffersTheWayBack(FxRobot robot) {
        robot.clickOn("#palette-search").write("zzz").clickOn("#palette-clear");

        assertThat(scene.node("add-Convolution")).isNotNull();
    }

    @Test
    void aSettingIsOneEditWhenItIsCommitted(FxRobot robot) {
        robot.clickOn("#node-conv1");
        type(robot, "setting-filters", "32");
        robot.type(KeyCode.ENTER);

        assertThat(conv1().filters()).isEqualTo(32);
        assertThat(scene.lab().told()).filteredOn(told -> told.startsWith("edit")).hasSize(1);
    }

    @Test
    void aSettingIsTakenWhenTheFocusLeaves(FxRobot robot) {
        robot.clickOn("#node-conv1");
        type(robot, "setting-kernel", "3×5");
        robot.type(KeyCode.TAB);

        assertThat(conv1().window().kernel()).isEqualTo(new Size2(3, 5));
    }

    @Test
    void aMeaninglessSettingIsRefusedAtOnceInWords(FxRobot robot) {
        robot.clickOn("#node-conv1");
        type(robot, "setting-filters", "0");
        boolean told = robot.lookup("A whole number from 1 on.").tryQuery().isPresent();
        robot.type(KeyCode.ENTER);

        assertThat(told).isTrue();
        assertThat(conv1().filters()).isEqualTo(8);
    }

    @Test
    void aChangeGoesToAllSelectedLayersOfAKindAsOneStep(FxRobot robot) {
        robot.interact(() ->
                scene.lab()
                        .edit(
                                new NetworkEdit.InsertOnWire(
                                        Drawings.layer("conv2", Drawings.conv(8, 3), "conv1"),
                                        new org.convlens.network.Position(300, 152),
                                        new LayerId("pool1"))));
        robot.clickOn("#node-conv1").type(KeyCode.RIGHT);
        robot.interact(() ->
                scene.lab()
                        .select(
                                new org.convlens.app.state.Selection(
                                        java.util.Set.of(
                                                new LayerId("conv1"), new LayerId("conv2")),
                                        java.util.Optional.empty(),
                                        java.util.Optional.empty())));
        type(robot, "setting-filters", "12");
        robot.type(KeyCode.ENTER);

        assertThat(scene.network().layers())
                .filteredOn(layer -> layer.spec() instanceof Convolution)
                .extracting(layer -> ((Convolution) layer.spec()).filters())
                .containsExactly(12, 12);
        assertThat(scene.node("canvas-undo").getAccessibleText())
                .isEqualTo("Undo: Change 2 layers");
    }

    /// What a label shows is what it is told, without dots for what has no room.
    @Test
    void allThatKeepsWeightsSmallCanBeReadOnTheNode(FxRobot robot) {
        Restraint restraint = new Restraint(0.0005, 0.0005, 3);
        robot.interact(
                () -> scene.lab().edit(new NetworkEdit.Restrain(new LayerId("conv1"), restraint)));
        robot.interact(() -> scene.node("node-conv1").applyCss());

        assertThat(scene.node("node-conv1").lookupAll(".node-details > .text"))
                .filteredOn(Node::isVisible)
                .extracting(text -> ((Text) text).getText())
                .contains("L1 .0005 L2 .0005 |w| ≤ 3");
        assertThat(scene.node("node-conv1").getAccessibleText())
                .contains("L1 0.0005, L2 0.0005, norm ≤ 3");
    }

    @Test
    void thePictureIsSetWithTheNetwork(FxRobot robot) {
        type(robot, "setting-input", "3×32×32");
        robot.type(KeyCode.ENTER);

        assertThat(scene.network().input()).isEqualTo(Shape.of(3, 32, 32));
    }

    @Test
    void aProblemIsShownInWordsAndItsFixClearsIt(FxRobot robot) {
        robot.interact(() ->
                scene.lab()
                        .edit(
                                new NetworkEdit.ChangeLayer(
                                        new LayerId("pool1"), new MaxPooling(Window.of(40, 40)))));
        Node card = scene.node("problems");
        boolean shown = card.isVisible();
        robot.clickOn("#problem-layer");
        var selected = scene.selected();
        robot.clickOn("#fix-0");

        assertThat(shown).isTrue();
        assertThat(selected).containsExactly("pool1");
        assertThat(scene.lab().state().plan().get().problems()).isEmpty();
        assertThat(card.isVisible()).isFalse();
    }

    @Test
    void theLayerInTroubleIsMarkedOnItsNode(FxRobot robot) {
        robot.interact(() ->
                scene.lab()
                        .edit(
                                new NetworkEdit.ChangeLayer(
                                        new LayerId("pool1"), new MaxPooling(Window.of(40, 40)))));

        assertThat(scene.node("node-pool1").getPseudoClassStates())
                .extracting(state -> state.getPseudoClassName())
                .contains("error");
        assertThat(scene.node("node-pool1").getAccessibleText()).contains("problem: pool1");
    }

    private Convolution conv1() {
        return (Convolution) scene.network().layer(new LayerId("conv1")).orElseThrow().spec();
    }

    private void type(FxRobot robot, String field, String text) {
        TextInputControl control = (TextInputControl) scene.node(field);
        robot.interact(() -> {
            control.requestFocus();
            control.selectAll();
        });
        robot.write(text);
    }
}
