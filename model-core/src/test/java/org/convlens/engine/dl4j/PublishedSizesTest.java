package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.zoo.Preset;
import org.convlens.zoo.Presets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Every preset builds and answers one picture, in each of its sizes; every layer's numbers have
/// the planned shape, and the weights the planned count.
class PublishedSizesTest {

    private static final long QUICK = 5_000_000;
    private static final double MEGABYTE = 1 << 20;

    static List<String> quick() {
        return Presets.all().stream()
                .filter(preset -> NetworkPlanner.plan(preset.network()).macs() < QUICK)
                .map(Preset::name)
                .toList();
    }

    static List<String> all() {
        return Presets.all().stream().map(Preset::name).toList();
    }

    @ParameterizedTest
    @MethodSource("quick")
    void smallPresetsAnswerAPictureAsPlanned(String name) {
        assertAnswers(name);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("all")
    void everyPresetAnswersAPictureAsPlanned(String name) {
        assertAnswers(name);
    }

    private static void assertAnswers(String name) {
        NetworkPlan plan = NetworkPlanner.plan(Presets.named(name).orElseThrow().network());
        Tensor picture = Batches.of(1, 2, 1, plan.network().input()).pictures();
        SessionSettings settings = new SessionSettings(1, Precision.FLOAT, Optimizer.SGD, 0.01);
        Instant begin = Instant.now();
        try (NetworkSession session = new Dl4jEngine().open(plan, settings)) {
            Instant built = Instant.now();
            Map<LayerId, Tensor> found = session.activations(picture, planned(plan).keySet());
            System.out.printf(
                    "%s: weights %.1f MB, activations %.1f MB, built in %.1f s, answered in %.2f s%n",
                    name,
                    plan.parameters() * Float.BYTES / MEGABYTE,
                    plan.activationBytes() / MEGABYTE,
                    seconds(begin, built),
                    seconds(built, Instant.now()));

            assertThat(shapes(found)).isEqualTo(planned(plan));
            Tensor answer = Objects.requireNonNull(found.get(plan.network().output()));
            assertThat(answer.values()).doesNotContain(Float.NaN);
            assertThat(stored(session)).isEqualTo(plan.parameters());
        }
    }

    private static Map<LayerId, Shape> planned(NetworkPlan plan) {
        return plan.layers().stream()
                .collect(
                        Collectors.toMap(
                                LayerPlan::id, row -> row.output().orElseThrow().batchOf(1)));
    }

    private static Map<LayerId, Shape> shapes(Map<LayerId, Tensor> found) {
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().shape()));
    }

    private static long stored(NetworkSession session) {
        return session.parameters().byName().values().stream()
                .mapToLong(tensor -> tensor.shape().volume())
                .sum();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
