package org.convlens.viz.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.convlens.viz.color.LayerColor;
import org.convlens.viz.color.Tone;
import org.convlens.viz.diagram.VolumeRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A picture, a convolution of four times as many channels, and an answer.
class VolumesViewTest extends Gestures {

    private final VolumesView view = new VolumesView();

    @Override
    CanvasView control() {
        return view;
    }

    @BeforeEach
    void showNetwork() {
        var network =
                new NetworkBuilder("three", Shape.of(4, 32, 32))
                        .then("conv", Convolution.of(16, Window.of(1, 1)))
                        .then("flatten", new Flatten())
                        .then("answer", new Dense(9, true, ActivationFunction.IDENTITY))
                        .build();
        change(() -> view.rowProperty().set(VolumeRow.of(NetworkPlanner.plan(network), 40)));
    }

    @Test
    void keysWalkFromBoxToBoxAndEscapeLetsGo() {
        keys(KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(view.getAccessibleText()).isEqualTo("conv  16×32×32");
        keys(KeyCode.END);
        assertThat(view.getAccessibleText()).isEqualTo("answer  9");
        keys(KeyCode.HOME, KeyCode.LEFT);
        assertThat(view.getAccessibleText()).isEqualTo("input  4×32×32");
        keys(KeyCode.ESCAPE);
        assertThat(view.getAccessibleText())
                .isEqualTo("Drawing of the network as a row of 3 boxes");
    }

    @Test
    void hoveringNamesABoxWhoseFrontHasTheColourOfItsFamily() {
        assertThat(colorAt(80, 200)).isEqualTo(LayerColor.CONVOLUTION.argb(tone()));

        hoverAt(80, 200);
        assertThat(view.selectedIndexProperty().get()).isEqualTo(1);
        hoverAt(390, 20);
        assertThat(view.selectedIndexProperty().get()).isEqualTo(VolumesView.NONE);
    }

    @Test
    void aSmallPictureOfANetworkTakesNoFocus() {
        change(() -> view.labelledProperty().set(false));

        assertThat(view.isFocusTraversable()).isFalse();
        hoverAt(80, 200);
        assertThat(view.selectedIndexProperty().get()).isEqualTo(VolumesView.NONE);
    }

    private Tone tone() {
        return view.toneProperty().get();
    }
}
