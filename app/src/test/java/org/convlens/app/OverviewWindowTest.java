package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

import org.convlens.app.shell.Place;
import org.convlens.app.state.Selection;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Parameters;
import org.convlens.inspection.FeatureMaps;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;
import org.convlens.viz.diagram.Turn;
import org.convlens.viz.fx.ContactSheetView;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.fx.NeuronSpaceView;
import org.convlens.viz.fx.NeuronSpaceView.Neuron;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.MapPicture;
import org.convlens.viz.raster.Picture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/// The maps of all layers side by side: each number is the engine's.
class OverviewWindowTest extends LabInAWindow {

    private static final LayerId CONV = SmallNetworks.CONV;

    private static final LayerId DENSE = new LayerId("dense1");

    @BeforeEach
    void goThere() throws TimeoutException {
        begin(SmallNetworks.digits(), "digits?limit=60");
        onFx(() -> {
            lab().lab().select(Selection.NONE);
            lab().content().goTo(Place.OVERVIEW);
            return true;
        });
        until(() -> robot.lookup("#overview-conv1").tryQuery().isPresent());
    }

    private List<Picture> pictures(String sheet) {
        return onFx(() -> find(sheet, ContactSheetView.class).picturesProperty().get());
    }

    private Tensor maps(Tensor picture) throws Exception {
        return asked((NetworkSession session) ->
                Objects.requireNonNull(
                                FeatureMaps.of(session, picture, Set.of(CONV)).byLayer().get(CONV))
                        .maps());
    }

    private Tensor picture() {
        return onFx(() -> state().picture().get().orElseThrow().values());
    }

    private static double at(Picture picture, int row, int column) {
        return picture.valuesAt(new Cell(row, column)).getFirst();
    }

    @Test
    void everyLayerHasItsColumnWithTheEnginesNumbers() throws Exception {
        assertThat(pictures("#overview-input")).hasSize(1);
        assertThat(pictures("#overview-pool1")).hasSize(4);
        assertThat(pictures("#overview-dense1")).hasSize(10);
        Tensor maps = maps(picture());
        for (int channel = 0; channel < 4; channel++) {
            assertThat(at(pictures("#overview-conv1").get(channel), 11, 13))
                    .isEqualTo(maps.at(channel, 11, 13));
        }
    }

    @Test
    void aClickedMapSlidesOutHowItIsMade() throws Exception {
        robot.clickOn("#overview-conv1").type(KeyCode.HOME);
        until(() -> state().selection().get().layer().equals(Optional.of(CONV)));
        until(() ->
                isShown("#arithmetic-sums")
                        && !find("#arithmetic-sums", ContactSheetView.class)
                                .picturesProperty()
                                .get()
                                .isEmpty());

        Tensor weights =
                Objects.requireNonNull(
                        asked(NetworkSession::parameters).byName().get(CONV + "/weights"));
        float bias =
                Objects.requireNonNull(
                                asked(NetworkSession::parameters).byName().get(CONV + "/bias"))
                        .at(0);
        assertThat(at(pictures("#arithmetic-kernels").getFirst(), 2, 3))
                .isEqualTo(weights.at(0, 0, 2, 3));
        double sum = at(pictures("#arithmetic-sums").getFirst(), 11, 13) + bias;
        assertThat(Math.max(0, sum)).isCloseTo(maps(picture()).at(0, 11, 13), within(1e-5));
        assertThat(onFx(() -> find("#overview-dense1", ContactSheetView.class)).getOpacity())
                .isLessThan(1);
    }

    @Test
    void aUnitsWeightsLieOverTheMapsThatItReads() throws Exception {
        onFx(() -> {
            lab().lab().select(new Selection(Set.of(DENSE), Optional.of(7), Optional.empty()));
            return true;
        });
        until(() -> isShown("#arithmetic-sums") && pictures("#arithmetic-kernels").size() == 4);
        Parameters all = asked(NetworkSession::parameters);
        float[] weights =
                Objects.requireNonNull(all.byName().get(DENSE + "/weights")).slice(7).values();
        assertThat(at(pictures("#arithmetic-kernels").get(2), 5, 6))
                .isEqualTo(weights[2 * 144 + 5 * 12 + 6]);
        double sum = Objects.requireNonNull(all.byName().get(DENSE + "/bias")).at(7);
        for (Picture part : pictures("#arithmetic-sums")) {
            sum += at(part, 0, 0);
        }
        assertThat(sum).isCloseTo(seen().answer().values()[7], within(1e-4));
    }

    @Test
    void twoPicturesAreSeenTogetherWithTheirDifference() throws Exception {
        Tensor held = picture();
        robot.clickOn("#overview-hold");
        onFx(() -> {
            lab().lab().showSample(7);
            return true;
        });
        until(() -> !state().picture().get().orElseThrow().values().equals(held));
        Tensor now = maps(picture());
        Tensor before = maps(held);
        until(() -> isShown("#overview-conv1-DIFFERENCE"));
        until(() -> Math.abs(shownAt(2, 11, 13) - now.at(2, 11, 13)) < 1e-5);

        assertThat(at(pictures("#overview-conv1-HELD").get(2), 11, 13))
                .isCloseTo(before.at(2, 11, 13), within(1e-5));
        assertThat(at(pictures("#overview-conv1-DIFFERENCE").get(2), 11, 13))
                .isCloseTo(now.at(2, 11, 13) - before.at(2, 11, 13), within(1e-5));
        assertThat(((MapPicture) pictures("#overview-conv1").get(2)).range())
                .isEqualTo(((MapPicture) pictures("#overview-conv1-HELD").get(2)).range());
    }

    @Test
    void plusGoesFromTheWholeNetworkDownToOneMapAndEscapeGoesBack() throws TimeoutException {
        robot.clickOn("#overview-fit");
        assertThat(onFx(() -> find("#overview-columns", HBox.class).getWidth()))
                .isLessThanOrEqualTo(1440);
        robot.clickOn("#overview-conv1").type(KeyCode.HOME);
        until(() -> state().selection().get().layer().equals(Optional.of(CONV)));
        for (int i = 0; i < 18; i++) {
            robot.type(KeyCode.PLUS);
        }
        until(() -> isShown("#overview-map"));
        Tensor map = Objects.requireNonNull(seen().maps().get(CONV)).slice(0);
        assertThat(onFx(() -> find("#overview-map", HeatMapView.class).numbers().orElseThrow()))
                .isEqualTo(map);
        robot.type(KeyCode.ESCAPE);
        until(() -> isShown("#overview-columns"));
        assertThat(state().selection().get().layer()).contains(CONV);
    }

    @Test
    void inSpaceAClickSelectsANeuronEverywhere() throws TimeoutException {
        robot.type(KeyCode.DIGIT3);
        until(() -> isShown("#overview-space"));
        robot.clickOn("#overview-space");
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN);
        robot.release(KeyCode.SHIFT);
        until(() -> state().selection().get().layer().isPresent());
        NeuronSpaceView space = find("#overview-space", NeuronSpaceView.class);
        Turn before = onFx(() -> space.turnProperty().get());
        robot.type(KeyCode.LEFT);
        assertThat(onFx(() -> space.turnProperty().get())).isEqualTo(before.by(-10, 0));
        Neuron neuron = onFx(() -> space.selectedProperty().get()).orElseThrow();
        assertThat(state().selection().get().layer()).contains(neuron.layer());
        assertThat(state().selection().get().channel()).contains(neuron.channel());
    }

    @Test
    void aHeldPictureIsComparedWithTheNext() throws Exception {
        Tensor held = picture();
        robot.clickOn("#overview-hold").clickOn("difference");
        onFx(() -> {
            lab().lab().showSample(7);
            return true;
        });
        until(() -> !state().picture().get().orElseThrow().values().equals(held));
        Tensor difference = maps(picture());
        Tensor other = maps(held);
        double expected = (double) difference.at(2, 11, 13) - other.at(2, 11, 13);
        until(() -> Math.abs(shownAt(2, 11, 13) - expected) < 1e-5);
    }

    /// {@return a number of conv1's column; not-a-number while there is none; FX thread}
    private double shownAt(int channel, int row, int column) {
        return robot.lookup("#overview-conv1")
                .tryQueryAs(ContactSheetView.class)
                .map(sheet -> sheet.picturesProperty().get())
                .filter(shown -> shown.size() > channel)
                .map(shown -> at(shown.get(channel), row, column))
                .orElse(Double.NaN);
    }
}
