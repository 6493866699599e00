package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.convlens.app.state.Selection;
import org.convlens.dataset.Batch;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.MapPicture;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// One step of training in slow motion, on the real engine: `conv1 → pool1 → flatten1 → dense1`.
class BackwardWindowTest extends LabInAWindow {

    private void look() throws Exception {
        begin(SmallNetworks.digits(), "digits?limit=60");
        onFx(() -> {
            lab().lab().select(channel(1));
            return true;
        });
        robot.clickOn("Step").clickOn("#step-look");
        until(() -> isShown("#step-phase") && !lines().isEmpty());
    }

    private static Selection channel(int number) {
        return new Selection(Set.of(SmallNetworks.CONV), Optional.of(number), Optional.empty());
    }

    private List<String> lines() {
        return robot.lookup("#step-lines .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private double number(int line) {
        String words = lines().get(line);
        String last = words.substring(words.lastIndexOf(' ') + 1).replace('−', '-');
        return Double.parseDouble(last.replace("e--", "e-"));
    }

    @Test
    void thePlayerWalksForwardLossBackwardUpdate() throws Exception {
        look();
        assertThat(words("#step-phase")).isEqualTo("Forward: conv1 puts out its values.");
        robot.clickOn("#step #slide-on").clickOn("#step #slide-on").clickOn("#step #slide-on");
        robot.clickOn("#step #slide-on");
        assertThat(words("#step-phase")).startsWith("Loss: ");
        robot.clickOn("#step #slide-on");
        assertThat(words("#step-phase")).startsWith("Backward: the slope").contains("dense1");
        robot.clickOn("#step #slide-back").clickOn("#step #slide-back");
        robot.clickOn("#step #slide-back").clickOn("#step #slide-back");
        robot.clickOn("#step #slide-back").clickOn("#step #slide-back");
        assertThat(words("#step-phase")).startsWith("Update: the optimizer moves");
    }

    @Test
    void theSlopeOfAWeightIsTheEnginesAndThatOfCentralDifferences() throws Exception {
        look();
        Tensor slopes =
                Objects.requireNonNull(
                        asked(session -> session.gradients(batch()))
                                .slopes()
                                .byName()
                                .get("conv1/weights"));
        HeatMapView kernel = find("#step-kernel", HeatMapView.class);
        onFx(() -> {
            kernel.pinnedCellProperty().set(new Cell(3, 2));
            return true;
        });
        until(() -> !lines().isEmpty());
        double slope = slopes.at(1, 0, 3, 2);
        assertThat(number(0)).isCloseTo(slope, within(0.006 * Math.max(0.1, Math.abs(slope))));
        assertThat(find("#step-parts", ListView.class).getItems().size()).isEqualTo(24 * 24);
        robot.clickOn("#step-check");
        until(() -> !lines().get(2).contains("press"));
        assertThat(number(2)).isCloseTo(slope, within(0.006 * Math.max(0.1, Math.abs(slope))));
    }

    @Test
    void deltasAreTheEnginesSlopes() throws Exception {
        look();
        robot.clickOn("#step").type(KeyCode.L);
        for (int i = 0; i < 8; i++) {
            robot.clickOn("#step #slide-on");
        }
        assertThat(words("#step-phase")).contains("each value of conv1");
        MapPicture shown =
                onFx(() ->
                        (MapPicture)
                                Objects.requireNonNull(
                                        find("#step-map", HeatMapView.class)
                                                .contentProperty()
                                                .get()));
        assertThat(shown.maps().shape()).isEqualTo(Shape.of(4, 24, 24));
        assertThat(shown.channel()).isEqualTo(1);
    }

    private Batch batch() {
        return onFx(() -> {
            Tensor picture = state().picture().get().orElseThrow().values();
            int truth = state().picture().get().orElseThrow().truth().orElseThrow();
            return new Batch(picture.reshape(picture.shape().batchOf(1)), List.of(truth));
        });
    }

    @Test
    void anotherPictureForgetsTheStep() throws Exception {
        look();
        robot.clickOn("#step").type(KeyCode.PERIOD);
        until(() -> !find("#step-phase", Labeled.class).getParent().isVisible());
    }
}
