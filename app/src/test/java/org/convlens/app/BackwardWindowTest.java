package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;

import org.convlens.app.shell.Settings.Appearance;
import org.convlens.app.state.Selection;
import org.convlens.dataset.Batch;
import org.convlens.receptivefield.Box;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.Tone;
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
        assertThat(words("#step-phase"))
                .startsWith("Update: the optimizer moves the weights of dense1, none by more than");
        robot.clickOn("#step #slide-back");
        assertThat(words("#step-phase")).contains("the weights of conv1");
        Tensor updates =
                Objects.requireNonNull(
                        asked(session -> session.gradients(batch()))
                                .updates()
                                .byName()
                                .get("conv1/weights"));
        assertThat(picture("#step-map").maps().values())
                .isEqualTo(updates.slice(1).slice(0).values());
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
        assertPatchTimesDelta();
        robot.clickOn("#step-check");
        until(() -> !lines().get(2).contains("press"));
        assertThat(number(2)).isCloseTo(slope, within(0.006 * Math.max(0.1, Math.abs(slope))));
    }

    /// Weight [3, 2] of the second filter meets the picture 3 rows and 2 columns further on.
    private void assertPatchTimesDelta() {
        Tensor pixels = onFx(() -> state().picture().get().orElseThrow().values());
        double sum = 0;
        for (int i = 0; i < 24 * 24; i++) {
            Cell cell = new Cell(i / 24, i % 24);
            double met = picture("#step-met").value(cell);
            double delta = picture("#step-delta").value(cell);
            assertThat(met).isEqualTo(pixels.at(0, i / 24 + 3, i % 24 + 2));
            assertThat(picture("#step-products").value(cell)).isEqualTo((float) (met * delta));
            sum += met * delta;
        }
        assertThat(number(0)).isCloseTo(sum, within(0.006 * Math.max(0.1, Math.abs(sum))));
    }

    @Test
    void pointingAtAPositionSaysItsShareAndMarksIt() throws Exception {
        look();
        robot.moveTo("#step-met");
        assertThat(words("#step-pointed")).contains(" × ").contains(" = ");
        HeatMapView met = find("#step-met", HeatMapView.class);
        Cell over = onFx(() -> Objects.requireNonNull(met.hoveredCellProperty().get()));
        assertThat(find("#step-delta", HeatMapView.class).boxes())
                .containsExactly(Box.of(over.row(), over.column()));
    }

    @Test
    void aBiasIsChosenAndItsSlopeIsTheSumOfDeltas() throws Exception {
        look();
        robot.clickOn("bias");
        until(() -> isShown("#step-weights") && lines().size() == 4);
        Tensor slopes =
                Objects.requireNonNull(
                        asked(session -> session.gradients(batch()))
                                .slopes()
                                .byName()
                                .get("conv1/bias"));
        double slope = slopes.at(1);
        assertThat(number(0)).isCloseTo(slope, within(0.006 * Math.max(0.1, Math.abs(slope))));
        assertThat(picture("#step-met").value(new Cell(0, 0))).isEqualTo(1);
    }

    @Test
    void anotherKernelIsChosenByItsNumber() throws Exception {
        look();
        assertThat(find("#step-part", Spinner.class).getValue()).isEqualTo(1);
        robot.clickOn("#step-part").type(KeyCode.UP);
        until(() -> !lines().isEmpty());
        Tensor kernel =
                Objects.requireNonNull(
                                asked(session -> session.parameters(SmallNetworks.CONV))
                                        .byName()
                                        .get("conv1/weights"))
                        .slice(2);
        assertThat(picture("#step-kernel").maps().values()).isEqualTo(kernel.values());
    }

    private MapPicture picture(String id) {
        return onFx(() ->
                (MapPicture)
                        Objects.requireNonNull(
                                find(id, HeatMapView.class).contentProperty().get()));
    }

    @Test
    void deltasAreTheEnginesSlopes() throws Exception {
        look();
        robot.clickOn("#step").type(KeyCode.L);
        for (int i = 0; i < 8; i++) {
            robot.clickOn("#step #slide-on");
        }
        assertThat(words("#step-phase")).contains("each value of conv1");
        MapPicture shown = picture("#step-map");
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
    void keysLookAndCheck() throws Exception {
        look();
        robot.clickOn("#step-map").type(KeyCode.D);
        until(() -> lines().size() == 4 && !lines().get(2).contains("press"));
        robot.type(KeyCode.L);
        until(() -> lines().size() == 4 && lines().get(2).contains("press"));
    }

    @Test
    void anotherAppearanceColoursTheKernelAnew() throws Exception {
        look();
        for (Appearance appearance : List.of(Appearance.DARK, Appearance.LIGHT)) {
            onFx(() -> {
                lab().settings().change(now -> now.with(appearance));
                return true;
            });
            Tone tone = appearance == Appearance.DARK ? Tone.DARK : Tone.LIGHT;
            until(() -> picture("#step-kernel").colors() == ColorMap.signed(tone));
            until(() -> picture("#step-products").colors() == ColorMap.signed(tone));
        }
    }

    @Test
    void theStepStaysWhileTheNetworkLearnsOnAndSaysSo() throws Exception {
        look();
        List<String> before = lines();
        robot.clickOn("#run-step");
        until(() -> words("#step-age").contains("learned on since"));
        assertThat(onFx(() -> isShown("#step-phase"))).isTrue();
        assertThat(lines()).isEqualTo(before);
        robot.clickOn("#step-look");
        until(() -> words("#step-age").contains("not taken"));
    }

    @Test
    void anotherPictureForgetsTheStep() throws Exception {
        look();
        robot.clickOn("#step").type(KeyCode.PERIOD);
        until(() -> !find("#step-phase", Labeled.class).getParent().isVisible());
    }
}
