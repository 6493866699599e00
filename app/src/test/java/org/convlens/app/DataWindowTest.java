package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.convlens.app.state.LoadedData;
import org.convlens.dataset.PictureRecipe;
import org.convlens.evaluation.Evaluation;
import org.convlens.evaluation.Prediction;
import org.convlens.tensor.Shape;
import org.convlens.training.TrainingStatus;
import org.convlens.viz.fx.GalleryItem.Mark;
import org.convlens.viz.fx.GalleryView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/// The data page: sets, recipe and gallery.
class DataWindowTest extends LabInAWindow {

    private static final int SIDE = 28;

    @BeforeEach
    void goToTheData() throws TimeoutException {
        begin(SmallNetworks.digits(), "digits?limit=60");
        robot.push(KeyCode.F6);
        until(() -> isShown("#data-page"));
    }

    @Test
    void theDifficultyThatTheSliderIsDraggedToDrawsTheNextSet() throws TimeoutException {
        Slider slider = find("#difficulty", Slider.class);
        robot.drag(robot.point("#difficulty .thumb")).moveBy(37, 0).drop();
        double wanted = onFx(slider::getValue);

        robot.clickOn("#set-gratings");
        until(() -> data().reference().scheme().equals("gratings"));

        assertThat(wanted).isBetween(0.35, 0.99);
        assertThat(data().reference().difficulty()).isEqualTo(Math.round(wanted * 100) / 100.0);
    }

    @Test
    void theDifficultyIsSetByKeyboardToo() throws TimeoutException {
        onFocus("#difficulty");
        robot.type(KeyCode.HOME, KeyCode.RIGHT);
        robot.clickOn("#set-digits");
        until(() -> data().reference().options().containsKey("difficulty"));

        assertThat(data().reference().difficulty()).isEqualTo(0.1);
    }

    @Test
    void anotherRecipeMakesAllPicturesAnewAndTheNetworksInputWithThem() throws TimeoutException {
        scrollToTheRecipe();
        type("#recipe-height .text-field", "20");
        type("#recipe-width .text-field", "24");
        robot.clickOn(robot.lookup("#recipe-colour .toggle-button").nth(1).<Node>query());
        type("#recipe-mean", "0.5 0.4 0.3");
        type("#recipe-deviation", "0.2 0.2 0.25");
        robot.clickOn("#recipe-apply");
        until(() -> data().recipe().input().equals(Shape.of(3, 20, 24)));

        assertThat(data().recipe())
                .isEqualTo(
                        new PictureRecipe(
                                Shape.of(3, 20, 24),
                                PictureRecipe.Fit.STRETCH,
                                List.of(0.5, 0.4, 0.3),
                                List.of(0.2, 0.2, 0.25),
                                List.of()));
        assertThat(data().unseen().pictureShape()).isEqualTo(Shape.of(3, 20, 24));
        assertThat(onFx(() -> state().plan().get().network().input()))
                .isEqualTo(Shape.of(3, 20, 24));
    }

    @Test
    void aRecipeThatMakesNoSenseGetsASentenceAndChangesNothing() {
        scrollToTheRecipe();
        LoadedData before = data();
        type("#recipe-mean", "half");
        robot.clickOn("#recipe-apply");

        assertThat(words("#recipe-error"))
                .isEqualTo("Mean and deviation are numbers separated by spaces, one per channel.");
        assertThat(data()).isEqualTo(before);
    }

    @Test
    void lettersInTheHeightAreNotTakenOver() {
        scrollToTheRecipe();
        LoadedData before = data();
        type("#recipe-height .text-field", "tall");
        robot.type(KeyCode.ENTER).clickOn("#recipe-apply");

        assertThat(onFx(() -> find("#recipe-height .text-field", TextInputControl.class).getText()))
                .isEqualTo("28");
        assertThat(onFx(() -> data().recipe())).isEqualTo(before.recipe());
    }

    @Test
    void aFolderOfMnistFilesIsOpened() throws Exception {
        Path mnist = Files.createDirectory(folder.resolve("mnist"));
        writeIdx(mnist, "train", 40);
        writeIdx(mnist, "t10k", 20);

        dialogs.choose(mnist);
        robot.clickOn("#read-idx");
        until(() -> data().reference().scheme().equals("idx"));

        assertThat(data().split().training().size()).isEqualTo(40);
        assertThat(data().split().test().orElseThrow().size()).isEqualTo(20);
        assertThat(galleryCount()).isEqualTo(20);
        assertThat(data().unseen().pixel(7, 100)).isEqualTo(7);
    }

    @Test
    void aDamagedMnistFileGetsASentenceAndChangesNothing() throws Exception {
        Path mnist = Files.createDirectory(folder.resolve("mnist"));
        writeIdx(mnist, "train", 40);
        writeIdx(mnist, "t10k", 20);
        Path images = mnist.resolve("train-images-idx3-ubyte");
        Files.write(images, java.util.Arrays.copyOf(Files.readAllBytes(images), 5000));
        LoadedData before = data();

        dialogs.choose(mnist);
        robot.clickOn("#read-idx");
        until(() -> isShown("#notice"));

        assertThat(words("#notice .label")).contains("train-images-idx3-ubyte");
        assertThat(data()).isEqualTo(before);
        assertThat(onFx(() -> state().work().get())).isEmpty();
    }

    @Test
    void aFolderOfFoldersIsASetWithTheirNamesAsClasses() throws Exception {
        for (String name : List.of("bright", "dark")) {
            Path place = Files.createDirectories(folder.resolve("pictures").resolve(name));
            for (int i = 0; i < 6; i++) {
                write(place.resolve(i + ".png"), name.equals("bright") ? 0xffffff : 0x101010);
            }
        }

        dialogs.choose(folder.resolve("pictures"));
        robot.clickOn("#read-folder");
        until(() -> data().reference().scheme().equals("folder"));

        assertThat(data().classNames()).containsExactly("bright", "dark");
        assertThat(galleryCount()).isEqualTo(12);
    }

    @Test
    void theGalleryMarksRightAndWrongAnswersOnceTheyAreKnown() throws TimeoutException {
        assertThat(marks()).containsOnly(Mark.NONE).hasSize(60);

        robot.push(KeyCode.F7).clickOn("#evaluate");
        until(() -> state().evaluation().get().isPresent());
        robot.push(KeyCode.F6);
        List<Mark> known = expectedMarks();

        assertThat(marks()).isEqualTo(known).contains(Mark.WRONG);
        robot.clickOn("Wrong");
        until(() -> galleryCount() == known.stream().filter(Mark.WRONG::equals).count());
        assertThat(marks()).containsOnly(Mark.WRONG);
        robot.clickOn("Right");
        until(() -> galleryCount() == known.stream().filter(Mark.RIGHT::equals).count());
    }

    @Test
    void marksOfOneSetAreNotShownOnAnother() throws TimeoutException {
        robot.push(KeyCode.F5).clickOn("#run-play");
        until(() -> status() == TrainingStatus.FINISHED && state().evaluation().get().isPresent());

        robot.push(KeyCode.F6).clickOn("#set-digits");
        until(() -> data().reference().options().containsKey("difficulty"));

        assertThat(marks()).containsOnly(Mark.NONE);
    }

    @Test
    void aPictureOfTheGalleryIsLookedAtWhenItIsClicked() throws TimeoutException {
        robot.clickOn(".gallery-view").type(KeyCode.HOME, KeyCode.RIGHT, KeyCode.RIGHT);

        until(() -> state().picture().get().orElseThrow().sample().equals(Optional.of(2)));
        assertThat(onFx(() -> state().picture().get().orElseThrow().values()))
                .isEqualTo(data().unseen().picture(2));
    }

    private LoadedData data() {
        return state().data().get().orElseThrow();
    }

    private GalleryView gallery() {
        return robot.from(robot.lookup("#data-page"))
                .lookup(".gallery-view")
                .queryAs(GalleryView.class);
    }

    private int galleryCount() {
        return gallery().countProperty().get();
    }

    private List<Mark> marks() {
        return onFx(() ->
                IntStream.range(0, galleryCount())
                        .mapToObj(gallery().itemsProperty().get())
                        .map(item -> item.mark())
                        .toList());
    }

    private List<Mark> expectedMarks() {
        return state().evaluation().get().map(Evaluation::predictions).orElseThrow().stream()
                .map(Prediction::isRight)
                .map(right -> right ? Mark.RIGHT : Mark.WRONG)
                .toList();
    }

    private void scrollToTheRecipe() {
        robot.moveTo("#data-seed").scroll(40, VerticalDirection.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void onFocus(String query) {
        robot.interact(() -> robot.lookup(query).query().requestFocus());
    }

    private void type(String field, String text) {
        TextInputControl control = find(field, TextInputControl.class);
        robot.interact(() -> {
            control.requestFocus();
            control.selectAll();
        });
        robot.write(text);
    }

    /// Pictures of one grey level each: the first is black, the next a little brighter.
    private static void writeIdx(Path folder, String part, int count) throws IOException {
        ByteBuffer images = ByteBuffer.allocate(16 + count * SIDE * SIDE);
        images.putInt(0x0803).putInt(count).putInt(SIDE).putInt(SIDE);
        ByteBuffer labels = ByteBuffer.allocate(8 + count);
        labels.putInt(0x0801).putInt(count);
        for (int i = 0; i < count; i++) {
            labels.put((byte) (i % 10));
            for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
                images.put((byte) i);
            }
        }
        Files.write(folder.resolve(part + "-images-idx3-ubyte"), images.array());
        Files.write(folder.resolve(part + "-labels-idx1-ubyte"), labels.array());
    }

    private static void write(Path file, int color) throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64; i++) {
            image.setRGB(i % 8, i / 8, color);
        }
        ImageIO.write(image, "png", file.toFile());
    }
}
