package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.control.Button;

import org.convlens.app.state.MeasuredField;
import org.convlens.app.state.Selection;
import org.convlens.engine.Optimizer;
import org.convlens.tensor.Shape;
import org.convlens.training.LearningRate;
import org.convlens.training.TrainingConfig;
import org.convlens.training.TrainingStatus;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.raster.Cell;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/// Effective fields measured on the real engine while it trains.
class FieldWindowTest extends LabInAWindow {

    private void open() throws Exception {
        open(5000);
    }

    private void open(int epochs) throws Exception {
        begin(SmallNetworks.digits(), "digits?limit=600");
        onFx(() -> {
            lab().lab().select(Selection.of(SmallNetworks.POOL));
            lab().lab()
                    .configure(
                            new TrainingConfig(
                                    Optimizer.ADAM,
                                    LearningRate.constant(0.003),
                                    20,
                                    epochs,
                                    7,
                                    0.1));
            return true;
        });
        robot.clickOn("Field").clickOn("#run-play");
        until(() -> status() != TrainingStatus.READY);
    }

    private void press(String button) {
        onFx(() -> {
            find(button, Button.class).fire();
            return true;
        });
    }

    @Test
    void aFieldIsMeasuredInPartsWhileTheNetworkLearns() throws Exception {
        open();
        press("#field-measure");
        until(() -> !state().fields().get().cells().isEmpty());
        MeasuredField found = onFx(() -> state().fields().get().cells().getFirst());
        assertThat(found.count()).isEqualTo(32);
        assertThat(found.pictures().rows().size()).isBetween(0, 6);
        assertThat(found.noise().heat().shape()).isEqualTo(Shape.of(28, 28));
        assertThat(onFx(() -> state().work().get())).isEmpty();
        assertThat(status()).isEqualTo(TrainingStatus.RUNNING);
    }

    @Test
    void allLayersAreMeasuredWhileTheNetworkLearns() throws Exception {
        open();
        press("#field-measure-depth");
        until(() -> state().fields().get().depth().isPresent());
        assertThat(onFx(() -> state().fields().get().depth().orElseThrow().found().layers()))
                .extracting(layer -> layer.layer())
                .containsExactly(SmallNetworks.CONV, SmallNetworks.POOL);
    }

    @Test
    void theEvaluationAtTheEndOfTrainingLeavesTheMeasurementAlone() throws Exception {
        open(1);
        press("#field-measure");
        until(() -> state().evaluation().get().isPresent());
        until(() -> !state().fields().get().cells().isEmpty());
        assertThat(status()).isEqualTo(TrainingStatus.FINISHED);
        assertThat(onFx(() -> state().work().get())).isEmpty();
    }

    @Test
    void ofASweepOverTheMapWhileTheNetworkLearnsTheLastCellCounts() throws Exception {
        open();
        HeatMapView map = find("#field-map", HeatMapView.class);
        onFx(() -> {
            for (int column = 0; column < 12; column++) {
                Event.fireEvent(map, TouchCostTest.moved(map, new Cell(3, column)));
            }
            return true;
        });
        until(() -> state().hover().get().cell().equals(Optional.of(new Selection.Cell(3, 11))));
        assertThat(status()).isEqualTo(TrainingStatus.RUNNING);
    }
}
