package org.convlens.workings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.engine.Parameters;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Elu;
import org.convlens.network.LayerId;
import org.convlens.network.MaxPooling;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A picture of 3×3 numbers, 1 to 9, and a kernel of 2×2, worked out on paper.
class HandComputedWorkingsTest {

    private static final LayerId CONV = new LayerId("conv");
    private static final Tensor PICTURE =
            new Tensor(Shape.of(1, 3, 3), new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
    private static final Tensor KERNEL =
            new Tensor(Shape.of(1, 1, 2, 2), new float[] {1, -1, 2, 0.5f});

    private static Workings convolved(Window window, PaddingContent content, float told) {
        Convolution spec =
                new Convolution(1, window, content, 1, true, ActivationFunction.LEAKY_RELU);
        NetworkPlan plan =
                NetworkPlanner.plan(
                        new NetworkBuilder("paper", PICTURE.shape()).then("conv", spec).build());
        Shape shape = plan.layer(CONV).orElseThrow().output().orElseThrow();
        Tensor output = Tensor.zeros(shape);
        output.values()[0] = told;
        Parameters weights =
                new Parameters(
                        new TreeMap<>(
                                Map.of(
                                        "conv/weights",
                                        KERNEL,
                                        "conv/bias",
                                        new Tensor(Shape.of(1), new float[] {-20}))));
        return Workings.of(
                        plan,
                        new Place(CONV, 0, 0, 0),
                        new Numbers(PICTURE, Map.of(CONV, output), weights))
                .orElseThrow();
    }

    @Test
    void patchTimesKernelPlusBiasThenTheActivation() {
        // 1·1 − 2·1 + 4·2 + 5·0.5 − 20 = −10.5; leaky: −0.105
        Workings found = convolved(Window.of(2, 1), PaddingContent.ZERO, -0.105f);
        assertThat(found.steps()).hasSize(2);
        assertThat(found.steps().getFirst().result()).isEqualTo(-10.5);
        assertThat(found.value()).isCloseTo(-0.105, within(1e-12));
        assertThat(found.agrees()).isTrue();
    }

    @Test
    void anEluOfAnyAlphaBendsWhatIsBelowZero() {
        // 0.5 · (exp(−1) − 1) = −0.3160602794; what is above zero stays
        assertThat(new Step.Bowed(0.5, -1).result()).isCloseTo(-0.3160602794, within(1e-10));
        assertThat(new Step.Bowed(0.5, 2).result()).isEqualTo(2);
        Workings found = bent(-1, -0.31606027f);
        assertThat(found.steps())
                .containsExactly(
                        new Step.Copy(new Reading(new Place(LayerId.INPUT, 0, 0, 0), -1, false)),
                        new Step.Bowed(0.5, -1));
        assertThat(found.agrees()).isTrue();
    }

    private static Workings bent(float input, float told) {
        LayerId elu = new LayerId("elu");
        NetworkPlan plan =
                NetworkPlanner.plan(
                        new NetworkBuilder("one", Shape.of(1, 1, 1))
                                .then("elu", new Elu(0.5))
                                .build());
        Tensor one = new Tensor(Shape.of(1, 1, 1), new float[] {input});
        Tensor output = new Tensor(Shape.of(1, 1, 1), new float[] {told});
        return Workings.of(
                        plan,
                        new Place(elu, 0, 0, 0),
                        new Numbers(one, Map.of(elu, output), new Parameters(new TreeMap<>())))
                .orElseThrow();
    }

    @Test
    void anotherValueThanTheEnginesIsSeen() {
        assertThat(convolved(Window.of(2, 1), PaddingContent.ZERO, -0.106f).agrees()).isTrue();
        assertThat(convolved(Window.of(2, 1), PaddingContent.ZERO, 1).agrees()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ZERO, 0 0 0 1",
        "REPLICATE, 1 1 1 1",
        "REFLECT, 5 4 2 1",
        "CIRCULAR, 9 7 3 1",
    })
    void theCornerOfThePaddingHoldsWhatItsContentSays(PaddingContent content, String patch) {
        Window padded = Window.of(2, 1).with(Padding.Explicit.all(1));
        Workings found = convolved(padded, content, 0);
        Step.WeightedSum sum = (Step.WeightedSum) found.steps().getFirst();
        assertThat(sum.terms().stream().map(term -> (int) term.input().value()))
                .containsExactlyElementsOf(
                        List.of(patch.split(" ", -1)).stream().map(Integer::valueOf).toList());
        assertThat(sum.terms().stream().map(term -> term.input().isPadding()))
                .containsExactly(true, true, true, false);
    }

    @Test
    void aDilatedKernelReadsWithGaps() {
        Window dilated =
                new Window(Size2.square(2), Size2.ONE, Size2.square(2), new Padding.Valid());
        Step.WeightedSum sum =
                (Step.WeightedSum) convolved(dilated, PaddingContent.ZERO, 0).steps().getFirst();
        assertThat(sum.terms().stream().map(term -> term.input().value()))
                .containsExactly(1.0, 3.0, 7.0, 9.0);
        // 1 − 3 + 14 + 4.5 − 20
        assertThat(sum.result()).isEqualTo(-3.5);
    }

    @Test
    void paddingNeverWinsAMaximum() {
        LayerId pool = new LayerId("pool");
        NetworkPlan plan =
                NetworkPlanner.plan(
                        new NetworkBuilder("paper", PICTURE.shape())
                                .then(
                                        "pool",
                                        new MaxPooling(
                                                Window.of(2, 2).with(Padding.Explicit.all(1))))
                                .build());
        Tensor minus =
                new Tensor(PICTURE.shape(), new float[] {-1, -2, -3, -4, -5, -6, -7, -8, -9});
        Numbers numbers =
                new Numbers(
                        minus,
                        Map.of(pool, new Tensor(Shape.of(1, 2, 2), new float[] {-1, -2, -4, -5})),
                        new Parameters(new TreeMap<>()));
        Workings found = Workings.of(plan, new Place(pool, 0, 0, 0), numbers).orElseThrow();
        assertThat(found.value()).isEqualTo(-1);
        assertThat(found.agrees()).isTrue();
    }

    @Test
    void whatIsNotKnownYetHasNoWorkings() {
        NetworkPlan plan =
                NetworkPlanner.plan(
                        new NetworkBuilder("paper", PICTURE.shape())
                                .then("conv", Convolution.of(1, Window.of(2, 1)))
                                .build());
        Numbers without =
                new Numbers(
                        PICTURE,
                        Map.of(CONV, Tensor.zeros(Shape.of(1, 2, 2))),
                        new Parameters(new TreeMap<>()));
        assertThat(Workings.of(plan, new Place(CONV, 0, 0, 0), without)).isEmpty();
        assertThat(Workings.of(plan, new Place(CONV, 0, 2, 0), without)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void slopesAreThoseOfCentralDifferences(ActivationFunction function) {
        double h = 1e-6;
        for (double x : new double[] {-3.1, -1.7, -0.4, 0.3, 0.9, 1.6, 3.3}) {
            double difference =
                    (Curves.value(function, x + h) - Curves.value(function, x - h)) / (2 * h);
            assertThat(Curves.slope(function, x))
                    .as("at %s", x)
                    .isCloseTo(difference, within(1e-7));
        }
    }
}
