package org.convlens.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Concatenate;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.LayerId;
import org.convlens.network.MaxPooling;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.Window;
import org.convlens.receptivefield.ReceptiveField;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

/// Parameters, multiply-adds and bytes, against counting one by one and figures of the textbooks.
class CountsTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # channels, height, width, weights of one unit
                    1, 100, 100, 10000
                    3, 32, 32, 3072
                    3, 200, 200, 120000
                    3, 1000, 1000, 3000000
                    """)
    void aUnitThatSeesTheWholePictureHasAWeightForEveryValue(
            int channels, int height, int width, long weights) {
        NetworkPlan plan =
                NetworkPlanner.plan(
                        new NetworkBuilder("unit", Shape.of(channels, height, width))
                                .then("flatten", new Flatten())
                                .then("dense", new Dense(1, false, ActivationFunction.IDENTITY))
                                .build());

        assertThat(row(plan, "dense").cost()).isEqualTo(new LayerCost(weights, weights, weights));
    }

    @Test
    void aGroupedConvolutionIsCountedWeightByWeight() {
        Convolution convolution =
                new Convolution(
                        6,
                        new Window(
                                new Size2(3, 2),
                                new Size2(2, 1),
                                Size2.ONE,
                                new Padding.Explicit(1, 0, 1, 1)),
                        PaddingContent.ZERO,
                        2,
                        true,
                        ActivationFunction.RELU);
        NetworkPlan plan =
                NetworkPlanner.plan(
                        new NetworkBuilder("grouped", Shape.of(4, 9, 5))
                                .then("conv", convolution)
                                .build());

        long weights = 0;
        long macs = 0;
        for (int filter = 0; filter < 6; filter++) {
            for (int channel = 0; channel < 4 / 2; channel++) {
                for (int tap = 0; tap < 3 * 2; tap++) {
                    weights++;
                    macs += 5L * 5L;
                }
            }
        }
        assertThat(row(plan, "conv").output()).contains(Shape.of(6, 5, 5));
        assertThat(row(plan, "conv").cost())
                .isEqualTo(new LayerCost(weights + 6, weights + 6, macs));
    }

    @Test
    void runningStatisticsAreStoredButNotTrained() {
        NetworkPlan plan =
                NetworkPlanner.plan(
                        new NetworkBuilder("normed", Shape.of(3, 8, 8))
                                .then("norm", new BatchNormalisation(1e-5, 0.9))
                                .build());

        assertThat(row(plan, "norm").cost()).isEqualTo(new LayerCost(12, 6, 0));
    }

    @Test
    void rowsSayWhatComesInAndGoesOut() {
        NetworkPlan plan =
                NetworkPlanner.plan(
                        new NetworkBuilder("branches", Shape.of(2, 8, 6))
                                .then("left", Convolution.of(3, Window.of(1, 1)))
                                .layer("right", new MaxPooling(Window.of(1, 1)), "input")
                                .layer("joined", new Concatenate(), "left", "right")
                                .layer("sum", new Add(), "joined", "joined")
                                .then("global", new GlobalAveragePooling())
                                .build());

        assertThat(row(plan, "joined").inputs())
                .containsExactly(Shape.of(3, 8, 6), Shape.of(2, 8, 6));
        assertThat(row(plan, "joined").output()).contains(Shape.of(5, 8, 6));
        assertThat(row(plan, "sum").output()).contains(Shape.of(5, 8, 6));
        assertThat(row(plan, "global").output()).contains(Shape.of(5));
        assertThat(row(plan, "sum").field()).contains(ReceptiveField.OF_A_PIXEL);
        assertThat(row(plan, "global").field()).isEqualTo(Optional.empty());
        assertThat(plan.activationBytes()).isEqualTo(4L * (3 + 2 + 5 + 5) * 8 * 6 + 4L * 5);
        assertThat(plan.macs()).isEqualTo(3L * 2 * 8 * 6);
    }

    @Test
    void rowsComeInputsFirstOtherwiseAsDrawn() {
        NetworkPlan plan =
                NetworkPlanner.plan(
                        new NetworkBuilder("unordered", Shape.of(1, 8, 8))
                                .layer("last", new Flatten(), "middle")
                                .layer("first", new MaxPooling(Window.of(2, 2)), "input")
                                .layer("middle", new MaxPooling(Window.of(2, 2)), "first")
                                .layer("other", new MaxPooling(Window.of(2, 2)), "input")
                                .build());

        assertThat(plan.layers().stream().map(row -> row.id().name()))
                .containsExactly("first", "middle", "last", "other");
    }

    private static LayerPlan row(NetworkPlan plan, String id) {
        return plan.layer(new LayerId(id)).orElseThrow();
    }
}
