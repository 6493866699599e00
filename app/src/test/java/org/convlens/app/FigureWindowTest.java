package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.convlens.app.shell.Place;
import org.convlens.app.state.Selection;
import org.convlens.network.LayerId;
import org.convlens.project.Npy;
import org.convlens.tensor.Tensor;
import org.convlens.training.NetworkSnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

/// What is shown is taken along: pictures, drawings and numbers, by menus and keys.
class FigureWindowTest extends LabInAWindow {

    private static final LayerId CONV = SmallNetworks.CONV;

    @BeforeEach
    void beginWithDigits() throws TimeoutException {
        begin(SmallNetworks.digits(), "digits?limit=60");
    }

    private void goToOverview() throws TimeoutException {
        onFx(() -> {
            lab().lab().select(Selection.NONE);
            lab().content().goTo(Place.OVERVIEW);
            return true;
        });
        until(() -> robot.lookup("#overview-conv1").tryQuery().isPresent());
    }

    private Tensor maps() {
        NetworkSnapshot seen = seen();
        return Objects.requireNonNull(seen.maps().get(CONV));
    }

    @Test
    void theRightButtonSavesTheNumbersOfAllMapsOfALayer() throws Exception {
        goToOverview();
        Path file = folder.resolve("maps.npy");
        dialogs.choose(file);
        robot.rightClickOn("#overview-conv1").clickOn("#numbers-npy");
        until(() -> Files.exists(file));
        assertThat(Npy.read(Files.readAllBytes(file), "maps.npy")).isEqualTo(maps());
    }

    @Test
    void theNumbersOfOneMapAreCopiedAsText() throws Exception {
        onFx(() -> {
            lab().lab().select(Selection.of(CONV));
            lab().content().showLens(1);
            return true;
        });
        until(() -> isShown("#big-map"));
        robot.rightClickOn("#big-map").clickOn("#numbers-copy");
        String text = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(text.lines()).hasSize(24);
        assertThat(Float.parseFloat(text.substring(0, text.indexOf(','))))
                .isEqualTo(maps().at(0, 0, 0));
    }

    @Test
    void theNetworkIsSavedAsADrawing() throws Exception {
        Path file = folder.resolve("network.svg");
        dialogs.choose(file);
        onFx(() -> {
            robot.lookup("#canvas-surface").<Node>query().requestFocus();
            return true;
        });
        robot.push(KeyCode.CONTROL, KeyCode.E);
        until(() -> Files.exists(file));
        assertThat(Files.readString(file)).contains(">conv1</text>", "<path d=\"M ");
    }
}
