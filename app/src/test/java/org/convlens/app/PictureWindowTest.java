package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.convlens.app.state.Picture;
import org.convlens.network.LayerId;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.training.NetworkSnapshot;
import org.convlens.viz.fx.ClassBarsView;
import org.convlens.viz.fx.HeatMapView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import javax.imageio.ImageIO;

/// The one picture, from each of its sources: maps and answer follow it.
class PictureWindowTest extends LabInAWindow {

    private static final int SIDE = 28;

    @BeforeEach
    void lookAtADigit() throws TimeoutException {
        begin(SmallNetworks.digits(), "digits?limit=60");
    }

    @Test
    void aPictureFileDroppedOnThePanelIsLookedAt() throws Exception {
        NetworkSnapshot before = seen();
        Path file = striped("stripes.png");

        assertThat(drop(file, "#picture")).isTrue();
        untilSeen("stripes.png");

        assertThat(shown().picture()).isEqualTo(stripes());
        assertLookedAt(before);
        assertThat(words("#picture-title")).isEqualTo("stripes.png");
    }

    @Test
    void aPictureFileDroppedOnTheCanvasIsLookedAtToo() throws Exception {
        Path file = striped("stripes.png");

        assertThat(drop(file, "#canvas-surface")).isTrue();
        untilSeen("stripes.png");

        assertThat(shown().picture()).isEqualTo(stripes());
    }

    @Test
    void aPictureDraggedFromAnotherProgramIsLookedAt() throws Exception {
        ClipboardContent content = new ClipboardContent();
        onFx(() -> content.putImage(image()));

        assertThat(onFx(() -> Dragging.drop(content, find("#picture", Node.class)))).isTrue();
        untilSeen("pasted");

        assertThat(shown().picture()).isEqualTo(stripes());
    }

    @Test
    void aDamagedPictureFileGetsASentenceAndChangesNothing() throws Exception {
        Optional<Picture> before = onFx(() -> state().picture().get());
        Path file = Files.writeString(folder.resolve("damaged.png"), "no picture at all");

        drop(file, "#picture");
        until(() -> isShown("#notice"));

        assertThat(words("#notice .label")).contains("damaged.png");
        assertThat(onFx(() -> state().picture().get())).isEqualTo(before);
    }

    @Test
    void aCopiedPictureIsPastedWithControlV() throws Exception {
        NetworkSnapshot before = seen();
        copy(content -> content.putImage(image()));

        robot.clickOn("#the-picture").push(KeyCode.CONTROL, KeyCode.V);
        untilSeen("pasted");

        assertThat(shown().picture()).isEqualTo(stripes());
        assertLookedAt(before);
    }

    @Test
    void aCopiedPictureIsPastedOnTheCanvasWhereNoLayersWereCopied() throws Exception {
        copy(content -> content.putImage(image()));

        robot.clickOn("#node-input").push(KeyCode.CONTROL, KeyCode.V);
        untilSeen("pasted");

        assertThat(shown().picture()).isEqualTo(stripes());
    }

    @Test
    void aCopiedPictureFileIsPastedWithControlV() throws Exception {
        File file = striped("stripes.png").toFile();
        copy(content -> content.putFiles(List.of(file)));

        robot.clickOn("#the-picture").push(KeyCode.CONTROL, KeyCode.V);
        untilSeen("stripes.png");

        assertThat(shown().picture()).isEqualTo(stripes());
    }

    @Test
    void theNetworkAnswersADrawingStrokeByStroke() throws Exception {
        robot.clickOn("#picture-draw").clickOn("#picture-clear");
        untilSeen("drawn");
        NetworkSnapshot black = seen();
        assertThat(black.probe().picture()).isEqualTo(Tensor.zeros(Shape.of(1, SIDE, SIDE)));

        Bounds pad =
                onFx(() -> {
                    Node node = find("#draw-pad", Node.class);
                    return node.localToScreen(node.getLayoutBounds());
                });
        robot.drag(pad.getCenterX(), pad.getCenterY() - 50)
                .moveTo(pad.getCenterX(), pad.getCenterY())
                .dropTo(pad.getCenterX(), pad.getCenterY() + 50);
        until(() -> bright(now().values()) > 10 && isSeen(now().values()));

        Tensor drawn = shown().picture();
        assertThat(drawn.at(0, SIDE / 2, SIDE / 2)).as("the middle of the stroke").isEqualTo(1);
        assertThat(drawn.at(0, 0, 0)).as("a corner").isZero();
        assertLookedAt(black);
    }

    @Test
    void theArrowsStepThroughTheSamples() throws Exception {
        NetworkSnapshot before = seen();

        robot.clickOn("#picture-next");
        until(() -> now().sample().equals(Optional.of(1)) && isSeen(now().values()));

        assertThat(shown().picture())
                .isEqualTo(onFx(() -> state().data().get().orElseThrow().unseen().picture(1)));
        assertLookedAt(before);
        robot.clickOn("#picture-previous");
        until(() -> now().sample().equals(Optional.of(0)));
    }

    @Test
    void commaAndPeriodStepThroughTheSamples() throws TimeoutException {
        robot.clickOn("#node-conv1").type(KeyCode.PERIOD, KeyCode.PERIOD);
        until(() -> now().sample().equals(Optional.of(2)));
        robot.type(KeyCode.COMMA);
        until(() -> now().sample().equals(Optional.of(1)));
        assertThat(onFx(() -> state().picture().get())).isPresent();
    }

    /// The maps and the answer on screen are what the engine says of the shown picture, and not
    /// those of the picture before.
    private void assertLookedAt(NetworkSnapshot before) throws Exception {
        NetworkSnapshot after = seen();
        Tensor picture = after.probe().picture();
        Tensor batch = picture.reshape(picture.shape().batchOf(1));
        LayerId conv = SmallNetworks.CONV;
        Map<LayerId, Tensor> own = asked(session -> session.activations(batch, Set.of(conv)));
        assertThat(after.maps()).containsEntry(conv, own.values().iterator().next().slice(0));
        assertThat(after.maps().get(conv)).isNotEqualTo(before.maps().get(conv));
        Tensor answer = asked(session -> session.predict(batch)).slice(0);
        assertThat(after.answer()).isEqualTo(answer).isNotEqualTo(before.answer());
        Tensor bars =
                onFx(() -> find("#answer", ClassBarsView.class).probabilitiesProperty().get());
        assertThat(Optional.ofNullable(bars)).contains(shares(answer));
    }

    private static Tensor shares(Tensor logits) {
        double sum = 0;
        for (float logit : logits.values()) {
            sum += Math.exp(logit);
        }
        float[] shares = new float[logits.values().length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (float) (Math.exp(logits.values()[i]) / sum);
        }
        return new Tensor(logits.shape(), shares);
    }

    private Seen shown() {
        HeatMapView panel = find("#the-picture", HeatMapView.class);
        return onFx(() -> new Seen(now().values(), panel.pixels().isPresent()));
    }

    /// What the panel shows.
    private record Seen(Tensor picture, boolean isOnScreen) {}

    private Picture now() {
        return state().picture().get().orElseThrow();
    }

    private boolean isSeen(Tensor picture) {
        return state().snapshot()
                .get()
                .filter(seen -> seen.probe().picture().equals(picture))
                .isPresent();
    }

    private void untilSeen(String origin) throws TimeoutException {
        until(() -> now().origin().equals(origin) && isSeen(now().values()));
    }

    private static long bright(Tensor picture) {
        long bright = 0;
        for (float value : picture.values()) {
            bright += value > 0.9 ? 1 : 0;
        }
        return bright;
    }

    private boolean drop(Path file, String target) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(file.toFile()));
        return onFx(() -> Dragging.drop(content, find(target, Node.class)));
    }

    private static void copy(java.util.function.Consumer<ClipboardContent> what) {
        onFx(() -> {
            ClipboardContent content = new ClipboardContent();
            what.accept(content);
            return Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /// Upright stripes of two pixels, black first.
    private static Tensor stripes() {
        Tensor picture = Tensor.zeros(Shape.of(1, SIDE, SIDE));
        for (int i = 0; i < SIDE * SIDE; i++) {
            picture.values()[i] = isBright(i % SIDE) ? 1 : 0;
        }
        return picture;
    }

    private static boolean isBright(int column) {
        return column / 2 % 2 == 1;
    }

    private static WritableImage image() {
        WritableImage image = new WritableImage(SIDE, SIDE);
        PixelWriter pixels = image.getPixelWriter();
        for (int i = 0; i < SIDE * SIDE; i++) {
            pixels.setArgb(i % SIDE, i / SIDE, isBright(i % SIDE) ? 0xffffffff : 0xff000000);
        }
        return image;
    }

    private Path striped(String name) throws IOException {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, isBright(i % SIDE) ? 0xffffff : 0);
        }
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
