package org.convlens.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.engine.FilterPart;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Parameters;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.network.ActivationFunction;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.training.TrainingConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

class SurgeryTest {

    private static final LayerId CONV = new LayerId("conv");
    private static final LayerId NORM = new LayerId("norm");
    private static final LayerId DENSE = new LayerId("dense");
    private static final NetworkPlan PLAN =
            NetworkPlanner.plan(
                    new NetworkBuilder("test", Shape.of(1, 28, 28))
                            .then(
                                    "conv",
                                    Convolution.of(3, Window.of(5, 1))
                                            .with(ActivationFunction.RELU))
                            .then("norm", new BatchNormalisation(1e-5, 0.9))
                            .then("flat", new Flatten())
                            .then("dense", new Dense(10, true, ActivationFunction.IDENTITY))
                            .build());

    private static final Surgery ON_CONV = new Surgery(layer(CONV));
    private static final Surgery ON_NORM = new Surgery(layer(NORM));
    private static final Surgery ON_DENSE = new Surgery(layer(DENSE));
    private static final Tensor PICTURE = new NoisePictures(1, 5).picture(0);

    private static Layer layer(LayerId id) {
        return PLAN.network().layer(id).orElseThrow();
    }

    /// {@return what a layer puts out before and after an operation on the convolution}
    private static List<LayerMaps> operated(UnaryOperator<Parameters> operation) {
        try (NetworkSession session =
                new Dl4jEngine().open(PLAN, TrainingConfig.DEFAULT.session())) {
            LayerMaps before = maps(session);
            session.replace(operation.apply(session.parameters(CONV)));
            return List.of(before, maps(session));
        }
    }

    private static LayerMaps maps(NetworkSession session) {
        return Objects.requireNonNull(
                FeatureMaps.of(session, PICTURE, Set.of(CONV)).byLayer().get(CONV));
    }

    @Test
    void aMutedChannelIsSilentAndTheOthersAreAsTheyWere() {
        List<LayerMaps> maps = operated(layer -> ON_CONV.mute(layer, 1));
        assertThat(maps.getFirst().figures().get(1).isDead()).isFalse();
        assertThat(maps.getLast().figures().get(1).isDead()).isTrue();
        assertThat(maps.getLast().map(0)).isEqualTo(maps.getFirst().map(0));
        assertThat(maps.getLast().map(2)).isEqualTo(maps.getFirst().map(2));
    }

    @Test
    void aScaledChannelsMapIsScaled() {
        List<LayerMaps> maps = operated(layer -> ON_CONV.scale(layer, 0, 2));
        float[] doubled = maps.getFirst().map(0).values();
        for (int i = 0; i < doubled.length; i++) {
            doubled[i] *= 2;
        }
        assertThat(maps.getLast().map(0).values()).containsExactly(doubled, within(1e-6f));
    }

    @Test
    void aCopiedChannelDoesWhatTheOtherDoes() {
        List<LayerMaps> maps = operated(layer -> ON_CONV.copy(layer, 0, 2));
        assertThat(maps.getLast().map(2)).isEqualTo(maps.getFirst().map(0));
    }

    @Test
    void swappedChannelsChangePlacesAndChangeBack() {
        List<LayerMaps> maps = operated(layer -> ON_CONV.swap(layer, 0, 2));
        assertThat(maps.getLast().map(0)).isEqualTo(maps.getFirst().map(2));
        assertThat(maps.getLast().map(2)).isEqualTo(maps.getFirst().map(0));
        List<LayerMaps> twice = operated(layer -> ON_CONV.swap(ON_CONV.swap(layer, 0, 2), 2, 0));
        assertThat(twice.getLast()).isEqualTo(twice.getFirst());
    }

    @Test
    void aRedrawnChannelIsDecidedByTheSeed() {
        Parameters layer = weights(CONV);
        Parameters one = ON_CONV.redraw(layer, 1, 7);
        assertThat(one).isEqualTo(ON_CONV.redraw(layer, 1, 7));
        assertThat(one).isNotEqualTo(ON_CONV.redraw(layer, 1, 8)).isNotEqualTo(layer);
        assertThat(tensor(one, "conv/weights").slice(0))
                .isEqualTo(tensor(layer, "conv/weights").slice(0));
        assertThat(tensor(one, "conv/bias").at(1)).isZero();
    }

    private static Parameters weights(LayerId layer) {
        try (NetworkSession session =
                new Dl4jEngine().open(PLAN, TrainingConfig.DEFAULT.session())) {
            return session.parameters(layer);
        }
    }

    private static Tensor tensor(Parameters parameters, String name) {
        return Objects.requireNonNull(parameters.byName().get(name));
    }

    @Test
    void runningStatisticsAreCopiedButNeitherMutedNorScaled() {
        Parameters layer = ON_NORM.set(weights(NORM), "mean", List.of(0), 3);
        Parameters muted = ON_NORM.mute(layer, 0);
        assertThat(tensor(muted, "norm/gamma").values()).containsExactly(0, 1, 1);
        assertThat(tensor(muted, "norm/mean").values()).containsExactly(3, 0, 0);
        assertThat(tensor(ON_NORM.copy(layer, 0, 2), "norm/mean").values())
                .containsExactly(3, 0, 3);
    }

    @Test
    void unitsOfDenseLayersAreOperatedOnToo() {
        Parameters layer = weights(DENSE);
        assertThat(FilterPart.of(layer(DENSE), layer).getFirst().count()).isEqualTo(10);
        assertThat(tensor(ON_DENSE.mute(layer, 4), "dense/weights").slice(4).values())
                .containsOnly(0);
    }

    @Test
    void aSingleNumberIsChangedAndNoOther() {
        Parameters layer = weights(CONV);
        Parameters changed = ON_CONV.set(layer, "weights", List.of(30), 0.5f);
        float[] expected = tensor(layer, "conv/weights").values().clone();
        expected[30] = 0.5f;
        assertThat(tensor(changed, "conv/weights").values()).containsExactly(expected);
        assertThat(tensor(changed, "conv/bias")).isEqualTo(tensor(layer, "conv/bias"));
    }

    @Test
    void thePaintedSobelIsThePublishedOneScaled() {
        Tensor kernel = Stencil.SOBEL_RIGHT.kernel(Size2.square(3)).orElseThrow();
        assertThat(kernel.values())
                .containsExactly(-0.25f, 0, 0.25f, -0.5f, 0, 0.5f, -0.25f, 0, 0.25f);
        Tensor larger = Stencil.SOBEL_DOWN.kernel(new Size2(5, 5)).orElseThrow();
        assertThat(larger.at(1, 2)).isEqualTo(-0.5f);
        assertThat(larger.at(3, 1)).isEqualTo(0.25f);
        assertThat(larger.at(0, 2)).isZero();
    }

    @Test
    void blurAndLaplacianAreThePublishedOnesScaled() {
        assertThat(Stencil.BLUR.kernel(Size2.square(3)).orElseThrow().values())
                .containsExactly(
                        0.0625f, 0.125f, 0.0625f, 0.125f, 0.25f, 0.125f, 0.0625f, 0.125f, 0.0625f);
        assertThat(Stencil.LAPLACIAN.kernel(Size2.square(3)).orElseThrow().values())
                .containsExactly(0, -0.25f, 0, -0.25f, 1, -0.25f, 0, -0.25f, 0);
    }

    @ParameterizedTest
    @EnumSource
    void stencilsAddUpAsPromised(Stencil stencil) {
        for (Size2 size : List.of(new Size2(3, 3), new Size2(5, 5), new Size2(4, 7))) {
            float[] kernel = stencil.kernel(size).orElseThrow().values();
            double sum = 0;
            double positive = 0;
            for (float weight : kernel) {
                sum += weight;
                positive += Math.max(0, weight);
            }
            assertThat(sum).isCloseTo(stencil == Stencil.BLUR ? 1 : 0, within(1e-6));
            assertThat(positive).isCloseTo(1, within(1e-6));
        }
        assertThat(stencil.kernel(new Size2(1, 5))).isEmpty();
    }

    @Test
    void aPaintedFilterAnswersToAStepByOne() {
        Tensor kernel = Stencil.SOBEL_RIGHT.kernel(Size2.square(5)).orElseThrow();
        float[] step = new float[28 * 28];
        for (int i = 0; i < step.length; i++) {
            step[i] = i % 28 >= 14 ? 1 : 0;
        }
        try (NetworkSession session =
                new Dl4jEngine().open(PLAN, TrainingConfig.DEFAULT.session())) {
            session.replace(ON_CONV.paint(session.parameters(CONV), 1, kernel));
            Tensor picture = new Tensor(Shape.of(1, 28, 28), step);
            LayerMaps maps =
                    Objects.requireNonNull(
                            FeatureMaps.of(session, picture, Set.of(CONV)).byLayer().get(CONV));
            assertThat(maps.figures().get(1).range()).isEqualTo(new Range(0, 1));
        }
    }

    @Test
    void aKernelIsSharedOverTheInputChannels() {
        Tensor kernel = Stencil.BLUR.kernel(Size2.square(3)).orElseThrow();
        Parameters layer =
                new Parameters(
                        new TreeMap<>(Map.of("conv/weights", Tensor.zeros(Shape.of(2, 3, 3, 3)))));
        Tensor painted = tensor(ON_CONV.paint(layer, 1, kernel), "conv/weights");
        assertThat(painted.at(1, 2, 1, 1)).isEqualTo(0.25f / 3);
        assertThat(painted.slice(0).values()).containsOnly(0);
    }
}
