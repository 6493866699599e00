package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.convlens.app.state.Operation;
import org.convlens.app.state.Selection;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Parameters;
import org.convlens.inspection.Stencil;
import org.convlens.inspection.Surgery;
import org.convlens.network.LayerId;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.training.NetworkSnapshot;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.raster.Cell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

    private Parameters weights() throws Exception {
        return asked(NetworkSession::parameters);
    }

    private Tensor filters() throws Exception {
        return Objects.requireNonNull(weights().byName().get(CONV + "/weights"));
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
                                    layer -> Surgery.paint(layer, CHANNEL, sobel())));
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
