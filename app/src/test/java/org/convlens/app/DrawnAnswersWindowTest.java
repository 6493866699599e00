package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.convlens.evaluation.Answers.Masks;
import org.convlens.evaluation.Answers.Pictures;
import org.convlens.evaluation.DrawnAnswer;
import org.convlens.evaluation.Evaluation;
import org.convlens.tensor.Size2;
import org.convlens.viz.fx.ConfusionMatrixView;
import org.convlens.viz.fx.GalleryItem;
import org.convlens.viz.fx.GalleryView;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.Confusion;
import org.convlens.zoo.Presets;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/// Networks that answer with masks or pictures: what the window shows of their answers.
class DrawnAnswersWindowTest extends LabInAWindow {

    private static final int PICTURES = 60;
    private static final int SIDE = 32;

    @Test
    void masksAreCountedByPixelAndShownBesideTheTruth() throws TimeoutException {
        evaluate("u-net-small", "shapes");
        Confusion shown = onFx(() -> Objects.requireNonNull(matrix().confusionProperty().get()));

        assertThat(onFx(() -> matrix().classNamesProperty().get()))
                .containsExactly("background", "object");
        assertThat(shown.ofClass(0) + shown.ofClass(1)).isEqualTo(PICTURES * SIDE * SIDE);
        assertThat(words("#accuracy"))
                .isEqualTo(
                        "%.2f %% of pixels right · mean IoU %.3f"
                                .formatted(
                                        100 * evaluation().accuracy(),
                                        evaluation().confusion().meanOverlap()));
        assertThat(onFx(this::items))
                .hasSize(PICTURES)
                .extracting(item -> item.picture().size())
                .containsOnly(new Size2(SIDE, 3 * SIDE + 2));
        assertThat(worst())
                .isSortedAccordingTo((one, other) -> Double.compare(other.error(), one.error()));
    }

    @Test
    void aCellOfPixelsShowsThePicturesThatHaveThem() throws TimeoutException {
        evaluate("u-net-small", "shapes");
        Cell fullest = onFx(this::fullest);

        onFx(() -> {
            matrix().selectedCellProperty().set(fullest);
            return true;
        });

        assertThat(onFx(this::items)).isNotEmpty();
        assertThat(onFx(() -> matrix().getAccessibleText())).contains("pixels of");
    }

    @Test
    void picturesAreShownBesideWhatWasDrawnOfThemWithoutAMatrix() throws TimeoutException {
        evaluate("conv-autoencoder-small", "digits");
        Pictures answers = (Pictures) evaluation().answers();

        assertThat(words("#accuracy"))
                .isEqualTo(
                        "%.1f %% of the spread drawn again".formatted(100 * answers.explained()));
        assertThat(onFx(() -> robot.lookup(".confusion-matrix-view").tryQuery())).isEmpty();
        assertThat(onFx(this::items))
                .hasSize(PICTURES)
                .extracting(item -> item.picture().size())
                .containsOnly(new Size2(28, 2 * 28 + 1));
    }

    @Test
    void rightAndWrongAreNoFilterForMasks() throws TimeoutException {
        evaluate("u-net-small", "shapes");
        robot.push(KeyCode.F6);

        assertThat(onFx(() -> robot.lookup("#answers-filter").query().isDisabled())).isTrue();
    }

    @Test
    void theAnswerPanelShowsTheAnsweredPictureLive() throws TimeoutException {
        begin(Presets.named("conv-autoencoder-small").orElseThrow().network(), "digits?limit=60");

        HeatMapView drawn = find("#answer-drawn", HeatMapView.class);
        assertThat(onFx(drawn::isVisible)).isTrue();
        assertThat(onFx(() -> Objects.requireNonNull(drawn.contentProperty().get()).size()))
                .isEqualTo(new Size2(28, 57));
        assertThat(onFx(() -> robot.lookup("#answer").query().isVisible())).isFalse();
    }

    private void evaluate(String preset, String data) throws TimeoutException {
        begin(Presets.named(preset).orElseThrow().network(), data + "?limit=" + PICTURES);
        robot.push(KeyCode.F7).clickOn("#evaluate-first");
        until(() -> state().evaluation().get().isPresent());
    }

    private Evaluation evaluation() {
        return onFx(() -> state().evaluation().get().orElseThrow());
    }

    private List<DrawnAnswer> worst() {
        return ((Masks) evaluation().answers()).worst();
    }

    private ConfusionMatrixView matrix() {
        return find(".confusion-matrix-view", ConfusionMatrixView.class);
    }

    private Cell fullest() {
        Confusion counts = Objects.requireNonNull(matrix().confusionProperty().get());
        Cell missed = new Cell(1, 0);
        Cell invented = new Cell(0, 1);
        return counts.count(missed) > counts.count(invented) ? missed : invented;
    }

    private List<GalleryItem> items() {
        GalleryView gallery =
                robot.from(robot.lookup("#results-page"))
                        .lookup(".gallery-view")
                        .queryAs(GalleryView.class);
        return IntStream.range(0, gallery.countProperty().get())
                .mapToObj(gallery.itemsProperty().get())
                .toList();
    }
}
