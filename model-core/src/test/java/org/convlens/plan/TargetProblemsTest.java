package org.convlens.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.network.Convolution;
import org.convlens.network.LayerSpec;
import org.convlens.network.Loss;
import org.convlens.network.MaxPooling;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.junit.jupiter.api.Test;

import java.util.List;

/// What people are told about answers that cannot be compared with masks or pictures.
class TargetProblemsTest {

    private static final Loss PIXELS = Loss.PIXEL_SOFTMAX_CROSS_ENTROPY;

    @Test
    void aReconstructionOfAnySizeButThePictures() {
        assertThat(messages(Loss.EUCLIDEAN, Convolution.of(3, Window.of(3, 1))))
                .containsExactly(
                        "head needs maps of the picture's shape 3×8×8 to be compared with it, or"
                                + " one unit for each of the 4 classes of the data; received: maps"
                                + " 3×6×6");
    }

    @Test
    void aReconstructionOfThePicture() {
        assertThat(messages(Loss.HUBER, Convolution.of(3, Window.of(1, 1)))).isEmpty();
    }

    @Test
    void pixelsOfASmallerPicture() {
        assertThat(messages(PIXELS, new MaxPooling(Window.of(2, 2))))
                .containsExactly(
                        "head needs maps as large as the picture, 8×8, to tell the class of each"
                                + " pixel; received: 3×4×4");
    }

    @Test
    void pixelsWithTooFewMaps() {
        assertThat(messages(PIXELS, Convolution.of(3, Window.of(1, 1))))
                .containsExactly(
                        "head needs two maps for background and object, or 5 for background and"
                                + " each class; received: 3 maps");
    }

    @Test
    void pixelsOfBackgroundAndObjectOrOfEachClass() {
        assertThat(messages(PIXELS, Convolution.of(2, Window.of(1, 1)))).isEmpty();
        assertThat(messages(PIXELS, Convolution.of(5, Window.of(1, 1)))).isEmpty();
    }

    private static List<String> messages(Loss loss, LayerSpec head) {
        Network drawn = new NetworkBuilder("target", Shape.of(3, 8, 8)).then("head", head).build();
        Network network =
                new Network(drawn.name(), drawn.input(), drawn.layers(), drawn.output(), loss);
        return NetworkPlanner.plan(network, 4).problems().stream().map(Problem::message).toList();
    }
}
