package org.convlens.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.convlens.inspection.FilterKind.IT;

import org.convlens.engine.NetworkSession;
import org.convlens.engine.Parameters;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.network.Flatten;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.TransposedConvolution;
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
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Partial sums and bias add up to the engine's own map, for every kind of layer with kernels.
class MapPartsTest {

    @ParameterizedTest
    @EnumSource(
            names = {
                "CONVOLUTION",
                "CONVOLUTION_IN_GROUPS",
                "CONVOLUTION_1D",
                "DEPTHWISE",
                "SEPARABLE",
                "TRANSPOSED",
                "LOCALLY_CONNECTED",
                "DENSE",
                "DROP_CONNECT"
            })
    void partsAndBiasAreTheEnginesMap(FilterKind kind) {
        addUp(kind.plan());
    }

    static Stream<TransposedConvolution> waysUp() {
        Window wide =
                new Window(new Size2(3, 2), new Size2(2, 3), new Size2(2, 1), new Padding.Valid());
        return Stream.of(
                TransposedConvolution.of(2, wide),
                TransposedConvolution.of(2, wide.with(new Padding.Same())),
                TransposedConvolution.of(2, wide.with(new Padding.Explicit(1, 0, 2, 1)))
                        .withOutputPadding(new Size2(1, 0)));
    }

    @ParameterizedTest
    @MethodSource("waysUp")
    void whatIsSpreadAddsUpWhateverTheWindow(TransposedConvolution spec) {
        addUp(
                NetworkPlanner.plan(
                        new NetworkBuilder("up", Shape.of(3, 4, 5))
                                .then("it", spec)
                                .then("flat", new Flatten())
                                .build()));
    }

    private static void addUp(NetworkPlan plan) {
        Layer layer = plan.layer(IT).orElseThrow().layer();
        Tensor picture = noise(plan.network().input().batchOf(1));
        LayerId below = layer.inputs().getFirst();
        try (NetworkSession session =
                new Dl4jEngine().open(plan, TrainingConfig.DEFAULT.session())) {
            session.replace(uneven(session, layer));
            Map<LayerId, Tensor> outputs = session.activations(picture, Set.of(IT, below));
            Tensor input = Objects.requireNonNull(outputs.get(below)).slice(0);
            Tensor output = Objects.requireNonNull(outputs.get(IT)).slice(0);
            MapParts.Source source = new MapParts.Source(layer, input, session.parameters(IT));
            for (int map = 0; map < output.shape().size(0); map++) {
                int cells = output.values().length / output.shape().size(0);
                float[] expected =
                        Arrays.copyOfRange(output.values(), map * cells, (map + 1) * cells);
                assertThat(total(MapParts.of(source, map).orElseThrow()))
                        .containsExactly(expected, within(1e-5f));
            }
        }
    }

    /// Biases start at 0 and would not be missed.
    private static Parameters uneven(NetworkSession session, Layer layer) {
        TreeMap<String, Tensor> all = new TreeMap<>(session.parameters(layer.id()).byName());
        all.computeIfPresent("it/bias", (_, bias) -> noise(bias.shape()));
        return new Parameters(all);
    }

    private static Tensor noise(Shape shape) {
        Random random = new Random(7);
        Tensor noise = Tensor.zeros(shape);
        for (int i = 0; i < noise.values().length; i++) {
            noise.values()[i] = (float) random.nextGaussian();
        }
        return noise;
    }

    private static float[] total(MapParts parts) {
        float[] total = new float[parts.sums().values().length / parts.sums().shape().size(0)];
        for (int i = 0; i < parts.sums().values().length; i++) {
            total[i % total.length] += parts.sums().values()[i];
        }
        float[] bias = parts.bias().orElseThrow().values();
        for (int i = 0; i < total.length; i++) {
            total[i] += bias[i % bias.length];
        }
        return total;
    }

    @Test
    void aLayerWithoutKernelsHasNoParts() {
        FilterKind kind = FilterKind.BATCH_NORMALISATION;
        try (NetworkSession session =
                new Dl4jEngine().open(kind.plan(), TrainingConfig.DEFAULT.session())) {
            assertThat(
                            MapParts.of(
                                    new MapParts.Source(
                                            kind.layer(),
                                            noise(kind.picture()),
                                            session.parameters(IT)),
                                    0))
                    .isEmpty();
        }
    }
}
