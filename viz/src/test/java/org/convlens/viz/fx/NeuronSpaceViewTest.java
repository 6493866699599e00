package org.convlens.viz.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.convlens.network.LayerId;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.viz.diagram.MapPlane;
import org.convlens.viz.diagram.Spot;
import org.convlens.viz.diagram.Turn;
import org.convlens.viz.fx.NeuronSpaceView.Neuron;
import org.convlens.viz.fx.NeuronSpaceView.Volume;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// A picture of 4×4, six maps of 3×3 and a vector of five units in space.
class NeuronSpaceViewTest extends Gestures {

    private static final LayerId CONV = new LayerId("conv");
    private static final LayerId DENSE = new LayerId("dense");

    private final NeuronSpaceView view = new NeuronSpaceView();

    @Override
    CanvasView control() {
        return view;
    }

    @BeforeEach
    void show() {
        change(() ->
                view.volumesProperty()
                        .set(
                                List.of(
                                        volume(LayerId.INPUT, Shape.of(1, 4, 4)),
                                        volume(CONV, Shape.of(6, 3, 3)),
                                        volume(DENSE, Shape.of(5)))));
    }

    /// 0, 1, 2, …
    private static Volume volume(LayerId layer, Shape shape) {
        float[] values = new float[Math.toIntExact(shape.volume())];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return new Volume(layer, Optional.empty(), new Tensor(shape, values));
    }

    private Spot middleOf(LayerId layer, int channel, double right, double below) {
        MapPlane found =
                view.maps().stream()
                        .filter(map -> map.layer().equals(layer) && map.channel() == channel)
                        .findFirst()
                        .orElseThrow();
        return found.seen(view.camera()).at(right, below);
    }

    @Test
    void aClickSelectsTheNeuronDrawnThere() {
        Spot place = middleOf(CONV, 0, 2.5 / 3, 1.5 / 3);
        clickAt(place.x(), place.y());
        assertThat(view.selectedProperty().get())
                .contains(new Neuron(CONV, 0, Optional.of(1 * 3 + 2)));
        assertThat(view.numbers().orElseThrow().values()).startsWith(0, 1, 2).hasSize(9);
        assertThat(view.getAccessibleText()).isEqualTo("conv · channel 0 · row 1, column 2: 5");
    }

    @Test
    void aClickOnAVectorSelectsAUnit() {
        Spot place = middleOf(DENSE, 0, 0.5, 3.5 / 5);
        clickAt(place.x(), place.y());
        assertThat(view.selectedProperty().get()).contains(new Neuron(DENSE, 3, Optional.empty()));
    }

    @Test
    void draggingAndArrowsTurnAndZeroTurnsBack() {
        drag(onScreen(20, 20)).dropTo(onScreen(70, 20));
        Turn dragged = view.turnProperty().get();
        assertThat(dragged.yaw()).isGreaterThan(Turn.START.yaw());
        assertThat(dragged.pitch()).isEqualTo(Turn.START.pitch());
        assertThat(view.selectedProperty().get()).isEmpty();
        keys(KeyCode.UP, KeyCode.LEFT);
        assertThat(view.turnProperty().get()).isEqualTo(dragged.by(-10, -10));
        keys(KeyCode.PLUS);
        assertThat(view.zoomProperty().get()).isEqualTo(1.25);
        keys(KeyCode.DIGIT0);
        assertThat(view.turnProperty().get()).isEqualTo(Turn.START);
        assertThat(view.zoomProperty().get()).isEqualTo(1);
    }

    @Test
    void shiftWithTheArrowsWalksLayersAndChannels() {
        press(KeyCode.SHIFT);
        keys(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.DOWN);
        release(KeyCode.SHIFT);
        assertThat(view.selectedProperty().get()).contains(new Neuron(CONV, 2, Optional.empty()));
        keys(KeyCode.ESCAPE);
        assertThat(view.selectedProperty().get()).isEmpty();
    }

    @Test
    void theSelectedMapIsLiftedOutOfItsLayer() {
        double before = middleOf(CONV, 2, 0.5, 0.5).y();
        change(() ->
                view.selectedProperty().set(Optional.of(new Neuron(CONV, 2, Optional.empty()))));
        assertThat(middleOf(CONV, 2, 0.5, 0.5).y()).isLessThan(before);
    }
}
