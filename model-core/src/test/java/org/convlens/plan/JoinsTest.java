package org.convlens.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convlens.plan.Faults.assertProblem;

import org.convlens.network.ActivationFunction;
import org.convlens.network.Average;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.GroupNormalisation;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxPooling;
import org.convlens.network.Multiply;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Palette;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Products that repeat a factor, and what is said of joins and groups that do not fit.
class JoinsTest {

    private static final LayerSpec CONVOLUTION = Convolution.of(8, Window.of(3, 1));

    @Test
    void aVectorOfWeightsScalesWholeMaps() {
        assertThat(productOf(CONVOLUTION, new GlobalAveragePooling()).isPossible()).isTrue();
        assertThat(shapeOfProduct(CONVOLUTION, new GlobalAveragePooling()))
                .isEqualTo(Shape.of(8, 6, 6));
    }

    @Test
    void oneMapOfWeightsScalesEveryChannel() {
        assertThat(shapeOfProduct(CONVOLUTION, Convolution.of(1, Window.of(3, 1))))
                .isEqualTo(Shape.of(8, 6, 6));
    }

    @Test
    void oneCellAndOneMapMakeTheWholeProduct() {
        assertThat(
                        shapeOfProduct(
                                Convolution.of(1, Window.of(3, 1)),
                                Convolution.of(5, Window.of(8, 1))))
                .isEqualTo(Shape.of(5, 6, 6));
    }

    @Test
    void factorsOfUnequalChannels() {
        assertProblem(
                network(CONVOLUTION, Convolution.of(3, Window.of(3, 1)), new Multiply()),
                "join needs inputs of equal channels, or of one channel that is repeated; received:"
                        + " a is 8×6×6, b is 3×6×6",
                "Bring all to 8 channels by 1×1 convolutions");
    }

    @Test
    void factorsOfUnequalSizes() {
        assertProblem(
                network(CONVOLUTION, new MaxPooling(Window.of(2, 2)), new Multiply()),
                "join needs inputs of equal height and width; received: a is 8×6×6, b is 1×4×4",
                "Pool the larger inputs to 4×4");
    }

    @Test
    void aMeanOfUnequalChannels() {
        assertProblem(
                network(CONVOLUTION, Convolution.of(3, Window.of(3, 1)), new Average()),
                "join needs inputs of equally many channels or units to join them; received: a is 8×6×6,"
                        + " b is 3×6×6",
                "Bring all to 8 channels by 1×1 convolutions");
    }

    @Test
    void groupsThatDoNotDivideTheChannels() {
        assertProblem(
                new NetworkBuilder("groups", Shape.of(1, 8, 8))
                        .then("conv", Convolution.of(10, Window.of(3, 1)))
                        .then("norm", new GroupNormalisation(4, 1e-5))
                        .then("flat", new Flatten())
                        .then("dense", new Dense(10, true, ActivationFunction.IDENTITY))
                        .build(),
                "norm needs groups that divide its channels; received: 4 groups, 10 channels",
                "Use 2 groups");
    }

    @ParameterizedTest
    @CsvSource({
        "batch-normalisation, 24, 12",
        "layer-normalisation, 12, 12",
        "local-response-normalisation, 0, 0"
    })
    void normalisationsStoreAFewNumbersForEachChannel(String kind, long stored, long trained) {
        LayerCost cost =
                NetworkPlanner.plan(
                                new NetworkBuilder("norm", Shape.of(6, 4, 4))
                                        .then("norm", Palette.fresh(kind))
                                        .build())
                        .layers()
                        .getFirst()
                        .cost();

        assertThat(cost).isEqualTo(new LayerCost(stored, trained, 0));
    }

    private static Shape shapeOfProduct(LayerSpec a, LayerSpec b) {
        return productOf(a, b).layer(new LayerId("join")).orElseThrow().output().orElseThrow();
    }

    private static NetworkPlan productOf(LayerSpec a, LayerSpec b) {
        return NetworkPlanner.plan(network(a, b, new Multiply()));
    }

    private static Network network(LayerSpec a, LayerSpec b, LayerSpec join) {
        return new NetworkBuilder("join", Shape.of(1, 8, 8))
                .layer("a", a, "input")
                .layer("b", b, b instanceof GlobalAveragePooling ? "a" : "input")
                .layer("join", join, "a", "b")
                .then("flat", new Flatten())
                .then("dense", new Dense(10, true, ActivationFunction.IDENTITY))
                .build();
    }
}
