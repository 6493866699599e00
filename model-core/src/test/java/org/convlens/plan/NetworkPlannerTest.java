package org.convlens.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Convolution;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.zoo.Presets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Planning as a whole: total, pure, instant.
class NetworkPlannerTest {

    @ParameterizedTest
    @ValueSource(ints = {20_000, 60_000})
    void veryDeepNetworksAreWalkedWithoutRecursion(int depth) {
        Network chain = chain(depth);
        List<Layer> layers = new ArrayList<>(chain.layers());
        layers.set(0, layers.getFirst().reading(List.of(chain.output())));

        assertThat(NetworkPlanner.plan(chain).isPossible()).isTrue();
        assertThat(NetworkPlanner.plan(chain.with(layers)).problems())
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.CYCLE);
    }

    @Tag("long")
    @Test
    void aThousandLayersArePlannedInUnderFiftyMilliseconds() {
        Network network = residual(1000);
        Duration best =
                IntStream.range(0, 20)
                        .mapToObj(_ -> time(() -> NetworkPlanner.plan(network)))
                        .min(Duration::compareTo)
                        .orElseThrow();

        assertThat(best).isLessThan(Duration.ofMillis(50));
        assertThat(NetworkPlanner.plan(network).isPossible()).isTrue();
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"densenet-201", "efficientnet-b0", "resnet-152"})
    void deepPresetsArePlannedInUnderFiftyMilliseconds(String name) {
        Network network = Presets.named(name).orElseThrow().network();
        Duration best =
                IntStream.range(0, 20)
                        .mapToObj(_ -> time(() -> NetworkPlanner.plan(network)))
                        .min(Duration::compareTo)
                        .orElseThrow();

        assertThat(best).isLessThan(Duration.ofMillis(50));
    }

    @Tag("long")
    @Test
    void aThousandLooseLayersArePlannedInUnderAQuarterOfASecond() {
        List<Layer> loose =
                IntStream.range(0, 1000)
                        .mapToObj(i ->
                                new Layer(
                                        new LayerId("conv" + i),
                                        Convolution.of(8, Window.of(3, 1)),
                                        List.of()))
                        .toList();
        Network network = residual(10).with(loose).answering(new LayerId("conv0"));
        Duration best =
                IntStream.range(0, 20)
                        .mapToObj(_ -> time(() -> NetworkPlanner.plan(network)))
                        .min(Duration::compareTo)
                        .orElseThrow();

        assertThat(best).isLessThan(Duration.ofMillis(250));
    }

    @Test
    void planningTwiceIsPlanningOnce() {
        for (int seed = 0; seed < 200; seed++) {
            Network network = new GeneratedNetworks(seed).absurd();

            assertThat(NetworkPlanner.plan(network)).isEqualTo(NetworkPlanner.plan(network));
        }
    }

    @Test
    void aPossiblePlanHasAShapeAndAtLeastOneCellForEveryLayer() {
        for (int seed = 0; seed < 3000; seed++) {
            NetworkPlan plan = NetworkPlanner.plan(new GeneratedNetworks(seed).absurd());
            if (plan.isPossible()) {
                assertThat(plan.layers())
                        .hasSameSizeAs(plan.network().layers())
                        .allSatisfy(row ->
                                assertThat(row.output().orElseThrow().volume()).isPositive());
            }
        }
    }

    private static Network chain(int depth) {
        NetworkBuilder builder = new NetworkBuilder("chain", Shape.of(2, 4, 4));
        for (int i = 0; i < depth; i++) {
            builder.then("relu" + i, new Activation(ActivationFunction.RELU));
        }
        return builder.then("global", new GlobalMaxPooling()).build();
    }

    private static Network residual(int layers) {
        Window window = Window.of(3, 1).with(new Padding.Same());
        NetworkBuilder builder = new NetworkBuilder("residual", Shape.of(8, 32, 32));
        for (int i = 0; i < layers / 3; i++) {
            String from = builder.last();
            builder.then("conv" + i, Convolution.of(8, window))
                    .then("norm" + i, new BatchNormalisation(1e-5, 0.9))
                    .layer("add" + i, new Add(), "norm" + i, from);
        }
        return builder.build();
    }

    private static Duration time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
