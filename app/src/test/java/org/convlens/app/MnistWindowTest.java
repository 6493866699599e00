package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.convlens.evaluation.Evaluation;
import org.convlens.training.TrainingStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;

/// A lesson: a preset learns real MNIST in the window while somebody looks around. What the overlay
/// says of our handlers then is written to `target/handler-times.txt`.
@Tag("long")
class MnistWindowTest extends LabInAWindow {

    private static final Path ROOT =
            Path.of(System.getProperty("convlens.root", "..")).toAbsolutePath();
    private static final Path MNIST = ROOT.resolveSibling("shared/datasets/mnist");
    private static final List<String> LAYERS = List.of("conv1", "pool1", "conv2", "pool2", "ip1");
    private static final int ROUNDS = 12;

    @Test
    void leNetOfCaffeLearnsMnistInTheWindowWhileItIsWatched() throws Exception {
        assumeThat(Files.isDirectory(MNIST)).as("MNIST in %s", MNIST).isTrue();
        robot.clickOn("#begin-lenet-of-caffe");
        until(() -> state().snapshot().get().isPresent());
        readMnist();
        robot.push(KeyCode.F5);
        robot.doubleClickOn("#setting-EPOCHS").write("2").type(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        robot.clickOn("#run-play");
        until(() -> status() == TrainingStatus.RUNNING);
        for (int round = 0; round < ROUNDS; round++) {
            lookAround(round);
        }
        until(() -> status() == TrainingStatus.FINISHED);
        until(() -> state().evaluation().get().isPresent());
        Evaluation result = onFx(() -> state().evaluation().get().orElseThrow());
        Files.writeString(Path.of("target", "handler-times.txt"), words("#frame-figures") + "\n");
        assertThat(result.predictions()).hasSize(10_000);
        assertThat(result.accuracy()).isGreaterThan(0.985);
    }

    private void readMnist() throws TimeoutException {
        dialogs.choose(MNIST);
        robot.push(KeyCode.F6);
        robot.clickOn("#read-idx");
        until(() ->
                state().data()
                        .get()
                        .filter(data -> data.split().training().size() == 60_000)
                        .isPresent());
    }

    /// Selects the next layer, goes through the lens, moves over a map, and on to the next picture.
    private void lookAround(int round) {
        robot.clickOn("#node-" + LAYERS.get(round % LAYERS.size()));
        robot.clickOn(round % 2 == 0 ? "Filters" : "Maps");
        Bounds lens = onFx(() -> placeOf("#lens-tabs"));
        robot.moveTo(lens.getMinX() + 80, lens.getMaxY() + 120).moveBy(40, 30).moveBy(-60, 20);
        robot.push(KeyCode.PERIOD);
    }

    private Bounds placeOf(String query) {
        Node node = robot.lookup(query).query();
        return node.localToScreen(node.getBoundsInLocal());
    }
}
