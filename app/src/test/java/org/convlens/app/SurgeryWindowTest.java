package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.convlens.app.state.Operation;
import org.convlens.app.state.Selection;
import org.convlens.engine.Frozen;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Parameters;
import org.convlens.inspection.Stencil;
import org.convlens.inspection.Surgery;
import org.convlens.network.LayerId;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.training.NetworkSnapshot;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.CellGrid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/// Operations on the weights, from the menu of the filters tab to the engine and back.
class SurgeryWindowTest extends LabInAWindow {

    private static final LayerId CONV = SmallNetworks.CONV;
    private static final int CHANNEL = 1;

    @BeforeEach
    void lookAtAFilter() throws TimeoutException {
        begin(SmallNetworks.digits(), "digits?limit=60");
        onFx(() -> {
            lab().lab().select(new Selection(Set.of(CONV), Optional.of(CHANNEL), Optional.empty()));
            lab().content().showLens(2);
            return true;
        });
        until(() -> state().snapshot().get().filter(this::showsWeights).isPresent());
    }

    private boolean showsWeights(NetworkSnapshot seen) {
        return seen.weights().containsKey(CONV);
    }

    private Surgery surgery() {
        return new Surgery(state().plan().get().network().layer(CONV).orElseThrow());
    }

    private Parameters weights() throws Exception {
        return asked(NetworkSession::parameters);
    }

    private Tensor filters() throws Exception {
        return filtersOf(weights());
    }

    private static Tensor filtersOf(Parameters parameters) {
        return Objects.requireNonNull(parameters.byName().get(CONV + "/weights"));
    }

    private boolean offersToUndo(String name) {
        return state().undo().get().undo().equals(Optional.of(name));
    }

    @Test
    void aMutedChannelFallsSilentEverywhereAndUndoRestoresItBitForBit() throws Exception {
        Parameters before = weights();
        Tensor answer = seen().answer();

        robot.clickOn("#surgery").clickOn("#surgery-mute");
        until(() -> offersToUndo("Mute channel 1 of conv1"));
        until(() -> seenMap().equals(Tensor.zeros(seenMap().shape())));

        assertThat(filters().slice(CHANNEL).values()).containsOnly(0);
        assertThat(seen().answer()).isNotEqualTo(answer);
        until(() -> state().evaluation().get().isPresent());

        onFx(() -> {
            lab().lab().undo();
            return true;
        });
        until(() -> seenAnswer().equals(answer));
        assertThat(weights()).isEqualTo(before);
    }

    private Tensor seenMap() {
        NetworkSnapshot seen = state().snapshot().get().orElseThrow();
        return Objects.requireNonNull(seen.maps().get(CONV)).slice(CHANNEL);
    }

    private Tensor seenAnswer() {
        return state().snapshot().get().orElseThrow().answer();
    }

    @Test
    void aPaintedAndFrozenFilterStaysWhileTheOthersLearn() throws Exception {
        onFx(() -> {
            lab().lab()
                    .operate(
                            new Operation(
                                    "paint",
                                    CONV,
                                    weights -> surgery().paint(weights, CHANNEL, sobel())));
            return true;
        });
        robot.clickOn("#freeze-filter");
        until(() -> state().frozen().get().holds(CONV, CHANNEL));
        Tensor before = filters();
        assertThat(before.slice(CHANNEL).slice(0)).isEqualTo(sobel());

        robot.clickOn("#run-step");
        until(() -> state().snapshot().get().filter(seen -> seen.iteration() == 1).isPresent());

        assertThat(filters().slice(CHANNEL)).isEqualTo(before.slice(CHANNEL));
        assertThat(filters().slice(0)).isNotEqualTo(before.slice(0));
    }

    private static Tensor sobel() {
        return Stencil.SOBEL_RIGHT.kernel(Size2.square(5)).orElseThrow();
    }

    @Test
    void aWeightIsChangedByWritingItsNumber() throws Exception {
        onFx(() -> {
            find("#big-filter", HeatMapView.class).pinnedCellProperty().set(new Cell(2, 3));
            return true;
        });
        until(() -> find("#weight", TextField.class).isVisible());
        robot.doubleClickOn("#weight").press(KeyCode.CONTROL).type(KeyCode.A);
        robot.release(KeyCode.CONTROL).write("0.625").type(KeyCode.ENTER);
        until(() -> offersToUndo("Change a weight of conv1"));

        assertThat(filters().at(CHANNEL, 0, 2, 3)).isEqualTo(0.625f);
    }

    @Test
    void aBiasIsWrittenAnewAndTakenBack() throws Exception {
        Parameters before = weights();
        robot.doubleClickOn("#bias").press(KeyCode.CONTROL).type(KeyCode.A);
        robot.release(KeyCode.CONTROL).write("0.25").type(KeyCode.ENTER);
        until(() -> offersToUndo("Change a weight of conv1"));

        Tensor biases = Objects.requireNonNull(weights().byName().get(CONV + "/bias"));
        assertThat(biases.values()).containsExactly(0, 0.25f, 0, 0);
        undo();
        until(() -> !offersToUndo("Change a weight of conv1"));
        assertThat(weights()).isEqualTo(before);
    }

    private void undo() {
        onFx(() -> {
            lab().lab().undo();
            return true;
        });
    }

    /// The mouse goes straight to the right into the submenu, else that would close.
    private void chooseInMenu(String submenu, String first, String item) {
        robot.clickOn("#surgery").clickOn("#surgery-" + submenu).moveTo(first).clickOn(item);
    }

    @ParameterizedTest
    @EnumSource
    void aReadyKernelIsPaintedFromTheMenuAndUndoneBitForBit(Stencil stencil) throws Exception {
        Parameters before = weights();
        chooseInMenu("paint", "#paint-SOBEL_RIGHT", "#paint-" + stencil);
        until(() -> offersToUndo("Paint channel 1 of conv1"));

        assertThat(filters().slice(CHANNEL).slice(0))
                .isEqualTo(stencil.kernel(Size2.square(5)).orElseThrow());
        until(() -> state().evaluation().get().isPresent());
        undo();
        until(() -> !offersToUndo("Paint channel 1 of conv1"));
        assertThat(weights()).isEqualTo(before);
    }

    @Test
    void aDragOfTheBrushPaintsTheKernelByHand() throws Exception {
        Parameters before = weights();
        double reach = ValueRange.of(filters()).symmetric().high();
        Tensor answer = seen().answer();
        robot.clickOn("#brush");
        robot.drag(at(0, 0)).moveTo(at(0, 4));
        WaitForAsyncUtils.waitForFxEvents();
        robot.drop();
        until(() -> offersToUndo("Paint channel 1 of conv1 by hand"));

        Tensor painted = filters().slice(CHANNEL).slice(0);
        assertThat(Arrays.copyOf(painted.values(), 5)).containsOnly((float) reach);
        Tensor old = filtersOf(before);
        assertThat(Arrays.copyOfRange(painted.values(), 5, 25))
                .isEqualTo(Arrays.copyOfRange(old.slice(CHANNEL).slice(0).values(), 5, 25));
        until(() -> !seenAnswer().equals(answer));
        until(() -> state().evaluation().get().isPresent());

        undo();
        until(() -> seenAnswer().equals(answer));
        assertThat(weights()).isEqualTo(before);
    }

    @Test
    void theKeyboardPaintsThePinnedCellWithTheChosenNumber() throws Exception {
        robot.clickOn("#brush");
        double reach = ValueRange.of(filters()).symmetric().high();
        onFx(() -> {
            find("#brush-value", Slider.class).setValue(-0.5);
            find("#big-filter", HeatMapView.class).pinnedCellProperty().set(new Cell(3, 1));
            find("#big-filter", HeatMapView.class).requestFocus();
            return true;
        });
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        until(() -> offersToUndo("Paint channel 1 of conv1 by hand"));
        assertThat(filters().at(CHANNEL, 0, 4, 1)).isEqualTo((float) (-0.5 * reach));
    }

    private Point2D at(int row, int column) {
        return onFx(() -> {
            HeatMapView big = find("#big-filter", HeatMapView.class);
            CellGrid grid = big.grid().orElseThrow();
            return big.localToScreen(grid.x(column + 0.5), grid.y(row + 0.5));
        });
    }

    @Test
    void aFilterIsScaledAndDrawnAnew() throws Exception {
        Tensor before = filters().slice(CHANNEL);
        chooseInMenu("scale", "#scale-50", "#scale-200");
        until(() -> offersToUndo("Scale channel 1 of conv1"));
        Tensor scaled = filters().slice(CHANNEL);
        for (int i = 0; i < before.values().length; i++) {
            assertThat(scaled.values()[i]).isEqualTo(2 * before.values()[i]);
        }
        robot.clickOn("#surgery").clickOn("#surgery-redraw");
        until(() -> offersToUndo("Draw channel 1 of conv1 anew"));
        assertThat(filters().slice(CHANNEL)).isNotEqualTo(scaled).isNotEqualTo(before);
        undo();
        undo();
        until(() -> !offersToUndo("Scale channel 1 of conv1"));
        assertThat(filters().slice(CHANNEL)).isEqualTo(before);
    }

    @Test
    void twoFiltersAreSwappedWithTheirBiases() throws Exception {
        Tensor before = filters();
        robot.clickOn("#surgery").clickOn("#surgery-copy");
        onFx(() -> {
            lab().lab().select(new Selection(Set.of(CONV), Optional.of(3), Optional.empty()));
            return true;
        });
        robot.clickOn("#surgery").clickOn("#surgery-swap");
        until(() -> offersToUndo("Swap with channel 3 of conv1"));
        assertThat(filters().slice(3)).isEqualTo(before.slice(CHANNEL));
        assertThat(filters().slice(CHANNEL)).isEqualTo(before.slice(3));
    }

    @Test
    void aSavedLabKeepsSurgeryAndWhatIsFrozenThoughNothingWasTrained() throws Exception {
        robot.clickOn("#freeze-filter");
        robot.clickOn("#surgery").clickOn("#surgery-mute");
        until(() -> offersToUndo("Mute channel 1 of conv1"));
        Parameters operated = weights();
        Path file = folder.resolve("operated.convlens");
        onFx(() -> {
            lab().lab().save(file);
            return true;
        });
        until(() -> !state().file().get().dirty());

        begin(SmallNetworks.digits(), "digits?limit=60");
        assertThat(state().frozen().get()).isEqualTo(Frozen.NOTHING);
        onFx(() -> {
            lab().lab().open(file);
            return true;
        });
        until(() -> state().frozen().get().holds(CONV, CHANNEL));
        until(() -> state().snapshot().get().isPresent());
        assertThat(weights()).isEqualTo(operated);
        robot.clickOn("#run-step");
        until(() -> state().snapshot().get().filter(seen -> seen.iteration() == 1).isPresent());
        assertThat(filters().slice(CHANNEL).values()).containsOnly(0);
        assertThat(filters().slice(0)).isNotEqualTo(filtersOf(operated).slice(0));
    }

    @Test
    void aFilterIsCopiedOverAnother() throws Exception {
        robot.clickOn("#surgery").clickOn("#surgery-copy");
        onFx(() -> {
            lab().lab().select(new Selection(Set.of(CONV), Optional.of(3), Optional.empty()));
            return true;
        });
        robot.clickOn("#surgery").clickOn("#surgery-paste");
        until(() -> offersToUndo("Paste over channel 3 of conv1"));
        assertThat(filters().slice(3)).isEqualTo(filters().slice(CHANNEL));
    }
}
