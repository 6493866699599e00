package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.convlens.app.state.Selection;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Parameters;
import org.convlens.network.ActivationFunction;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.LayerId;
import org.convlens.network.LayerNormalisation;
import org.convlens.network.LocallyConnected;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.ParametricRelu;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Window;
import org.convlens.receptivefield.Box;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.fx.UnitBarsView;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.MapPicture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/// Operations on layers whose filters are stored in another order, or are numbers per channel.
class SurgeryOfKindsWindowTest extends LabInAWindow {

    private static final int CHANNEL = 1;
    private static final LayerId WAY_UP = new LayerId("up");
    private static final LayerId SEPARABLE = new LayerId("sep");
    private static final LayerId BATCH = new LayerId("batch");
    private static final LayerId LAYERED = new LayerId("layered");
    private static final LayerId SLOPES = new LayerId("slopes");
    private static final LayerId LOCAL = new LayerId("local");
    private static final LayerId DENSE = new LayerId("dense");

    private static Network network() {
        return new NetworkBuilder("kinds", Shape.of(1, 28, 28))
                .then("sep", SeparableConvolution.of(4, Window.of(5, 2)).withMultiplier(3))
                .then("batch", new BatchNormalisation(1e-5, 0.9))
                .then("slopes", new ParametricRelu())
                .then("up", TransposedConvolution.of(3, Window.of(3, 2)))
                .then("layered", new LayerNormalisation(1e-5))
                .then("local", LocallyConnected.of(3, Window.of(5, 5)))
                .then("pool", new GlobalAveragePooling())
                .then("flat", new Flatten())
                .then("hidden", new Dense(6, true, ActivationFunction.RELU))
                .then("dense", new Dense(10, true, ActivationFunction.IDENTITY))
                .build();
    }

    @BeforeEach
    void begin() throws TimeoutException {
        begin(network(), "digits?limit=60");
    }

    private void look(LayerId layer) throws TimeoutException {
        onFx(() -> {
            lab().lab()
                    .select(new Selection(Set.of(layer), Optional.of(CHANNEL), Optional.empty()));
            lab().content().showLens(2);
            return true;
        });
        until(() ->
                state().snapshot().get().filter(s -> s.weights().containsKey(layer)).isPresent());
        until(() -> !state().snapshot().get().orElseThrow().maps().isEmpty());
    }

    private Tensor weight(String name) throws Exception {
        Parameters all = asked(NetworkSession::parameters);
        return Objects.requireNonNull(all.byName().get(name));
    }

    private Tensor map(LayerId layer) {
        return Objects.requireNonNull(state().snapshot().get().orElseThrow().maps().get(layer))
                .slice(CHANNEL);
    }

    private boolean offersToUndo(String name) {
        return state().undo().get().undo().equals(Optional.of(name));
    }

    private void undo() {
        onFx(() -> {
            lab().lab().undo();
            return true;
        });
    }

    private void muteAndUndo(LayerId layer, String pane) throws Exception {
        look(layer);
        Parameters before = asked(NetworkSession::parameters);
        until(() -> map(layer) != null);
        Tensor map = map(layer);
        assertThat(map).isNotEqualTo(Tensor.zeros(map.shape()));
        robot.clickOn(pane + " #surgery").clickOn("#surgery-mute");
        until(() -> map(layer).equals(Tensor.zeros(map.shape())));
        undo();
        until(() -> map(layer).equals(map));
        Parameters after = asked(NetworkSession::parameters);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aMutedFilterOfATransposedConvolutionFallsSilentAndIsRestored() throws Exception {
        muteAndUndo(WAY_UP, "#filters");
    }

    @Test
    void aMutedFilterOfASeparableConvolutionFallsSilentAndIsRestored() throws Exception {
        muteAndUndo(SEPARABLE, "#filters");
    }

    @Test
    void aMutedChannelOfABatchNormalisationFallsSilentAndIsRestored() throws Exception {
        muteAndUndo(BATCH, "#scales");
    }

    @Test
    void aMutedChannelOfALayerNormalisationFallsSilentAndIsRestored() throws Exception {
        muteAndUndo(LAYERED, "#scales");
    }

    @Test
    void theShownKernelOfATransposedConvolutionIsTheOneThatIsChanged() throws Exception {
        look(WAY_UP);
        onFx(() -> {
            find("#big-filter", HeatMapView.class).pinnedCellProperty().set(new Cell(0, 2));
            find("#input-slice", ComboBox.class).getSelectionModel().select(4);
            return true;
        });
        Tensor stored = weight("up/weights");
        until(() -> shownAt(new Cell(0, 2)) == stored.at(2, CHANNEL, 0, 2));
        write("#weight", "0.625");
        until(() -> shownAt(new Cell(0, 2)) == 0.625f);
        assertThat(weight("up/weights").at(2, CHANNEL, 0, 2)).isEqualTo(0.625f);
    }

    private float shownAt(Cell cell) {
        return find("#big-filter", HeatMapView.class).contentProperty().get()
                        instanceof MapPicture picture
                ? picture.valuesAt(cell).getFirst().floatValue()
                : Float.NaN;
    }

    private void write(String field, String number) throws TimeoutException {
        until(() -> find(field, TextField.class).isVisible());
        robot.doubleClickOn(field).press(KeyCode.CONTROL).type(KeyCode.A);
        robot.release(KeyCode.CONTROL).write(number).type(KeyCode.ENTER);
    }

    @Test
    void theDepthwiseHalfIsOperatedOnByItself() throws Exception {
        look(SEPARABLE);
        onFx(() -> {
            find("#part", ComboBox.class).getSelectionModel().select(1);
            return true;
        });
        robot.clickOn("#filters #surgery").clickOn("#surgery-mute");
        until(() -> offersToUndo("Mute channel 1 of the depthwise half of sep"));
        assertThat(weight("sep/depthwise").slice(0).slice(CHANNEL).values()).containsOnly(0);
        assertThat(weight("sep/pointwise").slice(CHANNEL).values()).doesNotContain(0);

        robot.clickOn("#filters #freeze-filter");
        until(() -> state().frozen().get().holds(SEPARABLE, 4 + CHANNEL));
        robot.clickOn("#run-step");
        until(() -> state().snapshot().get().filter(seen -> seen.iteration() == 1).isPresent());
        assertThat(weight("sep/depthwise").slice(0).slice(CHANNEL).values()).containsOnly(0);
    }

    @Test
    void theInputChannelsAreNamedAgainAfterALayerWithoutAChoice() throws Exception {
        look(SEPARABLE);
        look(BATCH);
        look(SEPARABLE);
        until(() -> find("#input-slice", ComboBox.class).getItems().size() == 5);
        assertThat(
                        onFx(() ->
                                find("#input-slice", ComboBox.class)
                                        .getSelectionModel()
                                        .getSelectedIndex()))
                .isZero();
    }

    @Test
    void aSlopeIsChosenOnItsBarAndWrittenAnew() throws Exception {
        look(SLOPES);
        UnitBarsView bars = find("#scales .unit-bars-view", UnitBarsView.class);
        robot.clickOn(bars).type(KeyCode.END);
        until(() -> state().selection().get().channel().equals(Optional.of(3)));
        write("#number-alpha", "0.5");
        until(() -> offersToUndo("Change a weight of slopes"));
        assertThat(weight("slopes/alpha").values()).containsExactly(0.25f, 0.25f, 0.25f, 0.5f);
    }

    @Test
    void theBiasOfOnePlaceOfALocallyConnectedFilterIsWrittenAloneAndRestored() throws Exception {
        look(LOCAL);
        Tensor before = weight("local/bias");
        assertThat(onFx(() -> find("#bias", TextField.class).getParent().isVisible())).isFalse();
        onFx(() -> {
            find("#big-filter", HeatMapView.class).pinnedCellProperty().set(new Cell(7, 13));
            return true;
        });
        write("#bias", "0.5");
        until(() -> offersToUndo("Change a weight of local"));
        Tensor expected = new Tensor(before.shape(), before.values().clone());
        expected.values()[(1 * 5 + 2) * 3 + CHANNEL] = 0.5f;
        assertThat(weight("local/bias")).isEqualTo(expected);
        assertThat(find("#big-filter", HeatMapView.class).boxes())
                .containsExactly(new Box(5, 10, 9, 14));
        undo();
        until(() -> !offersToUndo("Change a weight of local"));
        assertThat(weight("local/bias")).isEqualTo(before);
    }

    @Test
    void aUnitOfADenseLayerOnAnotherIsChosenInItsRowAndMuted() throws Exception {
        look(DENSE);
        onFx(() -> {
            find("#big-filter", HeatMapView.class).pinnedCellProperty().set(new Cell(7, 2));
            return true;
        });
        until(() -> state().selection().get().channel().equals(Optional.of(7)));
        assertThat(find("#big-filter", HeatMapView.class).boxes())
                .containsExactly(new Box(7, 0, 7, 5));
        robot.clickOn("#filters #surgery").clickOn("#surgery-mute");
        until(() -> offersToUndo("Mute channel 7 of dense"));
        assertThat(weight("dense/weights").slice(7).values()).containsOnly(0);
        assertThat(weight("dense/bias").at(7)).isZero();
    }
}
