package org.convlens.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.engine.NetworkSession;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.LayerId;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.training.TrainingConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Contributions add up to the engine's own map, for every way a window can slide.
class PartialSumsTest {

    private static final LayerId CONV = new LayerId("conv");

    static Stream<Convolution> convolutions() {
        Window plain = Window.of(3, 1);
        Window strided =
                new Window(new Size2(3, 2), new Size2(2, 1), Size2.ONE, new Padding.Same());
        Window dilated =
                new Window(
                        Size2.square(3),
                        Size2.ONE,
                        new Size2(2, 1),
                        new Padding.Explicit(1, 0, 2, 1));
        return Stream.of(
                Convolution.of(4, plain),
                Convolution.of(4, strided),
                Convolution.of(4, dilated),
                Convolution.of(4, plain).withGroups(2),
                Convolution.of(4, plain.with(new Padding.Same())).with(PaddingContent.REPLICATE),
                Convolution.of(4, plain.with(new Padding.Same())).with(PaddingContent.REFLECT),
                Convolution.of(4, plain.with(new Padding.Same())).with(PaddingContent.CIRCULAR),
                Convolution.of(4, plain).with(ActivationFunction.RELU));
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void partialSumsAndBiasAreTheEnginesMap(Convolution spec) {
        NetworkPlan plan =
                NetworkPlanner.plan(
                        new NetworkBuilder("test", Shape.of(4, 9, 8)).then("conv", spec).build());
        SplittableRandom random = new SplittableRandom(3);
        Tensor picture = Tensor.zeros(Shape.of(4, 9, 8));
        for (int i = 0; i < picture.values().length; i++) {
            picture.values()[i] = (float) random.nextGaussian();
        }
        try (NetworkSession session =
                new Dl4jEngine().open(plan, TrainingConfig.DEFAULT.session())) {
            Tensor weights =
                    Objects.requireNonNull(session.parameters().byName().get("conv/weights"));
            LayerMaps maps =
                    Objects.requireNonNull(
                            FeatureMaps.of(session, picture, Set.of(CONV)).byLayer().get(CONV));
            for (int filter = 0; filter < 4; filter++) {
                float[] total = PartialSums.of(picture, weights, spec, filter).total().values();
                for (int i = 0; i < total.length; i++) {
                    boolean cut = spec.activation() == ActivationFunction.RELU && total[i] < 0;
                    total[i] = cut ? 0 : total[i];
                }
                assertThat(total).containsExactly(maps.map(filter).values(), within(1e-5f));
            }
        }
    }
}
