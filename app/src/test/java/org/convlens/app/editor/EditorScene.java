package org.convlens.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;

import org.convlens.app.fx.JavaFxThread;
import org.convlens.app.shell.Settings.Appearance;
import org.convlens.app.shell.Themes;
import org.convlens.app.state.FakeLab;
import org.convlens.network.Drawing;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.plan.NetworkPlanner;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/// The editor in a window of its own, on a lab that edits and plans.
final class EditorScene {

    private final FakeLab lab;
    private final Editor editor;
    private final Stage stage;

    private EditorScene(FakeLab lab, Editor editor, Stage stage) {
        this.lab = lab;
        this.editor = editor;
        this.stage = stage;
    }

    static EditorScene show(Stage stage, Drawing drawing) {
        Application.setUserAgentStylesheet(Themes.sheet(Appearance.LIGHT));
        FakeLab lab = new FakeLab(drawing, NetworkPlanner::plan);
        Editor editor = new Editor(lab.state(), lab, new JavaFxThread(), Runnable::run);
        List.of(editor.palette(), editor.settings())
                .forEach(side -> {
                    side.setMinWidth(232);
                    side.setMaxWidth(232);
                });
        HBox root = new HBox(editor.palette(), editor.canvas(), editor.settings());
        HBox.setHgrow(editor.canvas(), Priority.ALWAYS);
        stage.setScene(new Scene(root, 1000, 640));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        EditorScene scene = new EditorScene(lab, editor, stage);
        scene.node("canvas-surface").requestFocus();
        return scene;
    }

    FakeLab lab() {
        return lab;
    }

    Editor editor() {
        return editor;
    }

    Drawing drawing() {
        return lab.state().drawing().get();
    }

    Network network() {
        return drawing().network();
    }

    /// What the undo button says.
    String undoName() {
        return node("canvas-undo").getAccessibleText();
    }

    static void hold(FxRobot robot, KeyCode typed) {
        robot.press(KeyCode.CONTROL).type(typed).release(KeyCode.CONTROL);
    }

    /// Folds two layers below each other into a block by keyboard, and names it.
    void fold(FxRobot robot, String upper, String lower, String name) {
        robot.clickOn("#node-" + upper)
                .press(KeyCode.SHIFT)
                .type(KeyCode.DOWN)
                .release(KeyCode.SHIFT);
        until(() -> selected().equals(Set.of(upper, lower)));
        hold(robot, KeyCode.G);
        until(() -> node("rename") != null && node("rename").isFocused());
        robot.write(name).type(KeyCode.ENTER);
        until(() -> drawing().blocks().named(new LayerId(name)).isPresent());
    }

    private static void until(Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(
                    20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds).get());
        } catch (TimeoutException e) {
            throw new AssertionError("The editor did not get there", e);
        }
    }

    /// The last step changed the drawing and has a name; undo takes all of it back and redo does it
    /// again.
    void assertTakenBackAndDoneAgain(FxRobot robot, Drawing before, String name) {
        Drawing after = drawing();
        assertThat(undoName()).isEqualTo("Undo: " + name);
        hold(robot, KeyCode.Z);
        assertThat(drawing()).isEqualTo(before);
        hold(robot, KeyCode.Y);
        assertThat(drawing()).isEqualTo(after).isNotEqualTo(before);
    }

    List<String> names() {
        return network().layers().stream().map(layer -> layer.id().name()).toList();
    }

    /// The names of what a layer reads.
    List<String> inputsOf(String name) {
        return network().layer(new LayerId(name)).map(Layer::inputs).orElseThrow().stream()
                .map(LayerId::name)
                .toList();
    }

    Set<String> selected() {
        return lab.state().selection().get().layers().stream()
                .map(LayerId::name)
                .collect(Collectors.toSet());
    }

    Node node(String id) {
        return stage.getScene().getRoot().lookup("#" + id);
    }

    String label(String id) {
        return ((Label) node(id)).getText();
    }
}
