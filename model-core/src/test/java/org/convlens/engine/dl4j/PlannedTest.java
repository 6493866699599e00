package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What the engine builds against what the planner said, for every kind of layer.
class PlannedTest {

    @ParameterizedTest
    @MethodSource("org.convlens.engine.dl4j.Cases#all")
    void shapesAndCountsAreAsPlannedForOnePictureToo(Cases.Case given) {
        NetworkPlan plan = given.plan();
        try (NetworkSession session =
                new Dl4jEngine()
                        .open(plan, new SessionSettings(3, Precision.FLOAT, Optimizer.ADAM, 0.1))) {
            session.fit(Batches.of(1, 4, 5, plan.network().input()));
            Tensor picture = Batches.pictures(1, 6, plan.network().input());
            Map<LayerId, Shape> planned =
                    plan.layers().stream()
                            .collect(
                                    Collectors.toMap(
                                            LayerPlan::id,
                                            row -> row.output().orElseThrow().batchOf(1)));
            Map<LayerId, Tensor> found = session.activations(picture, planned.keySet());
            planned.forEach((layer, shape) ->
                    assertThat(Objects.requireNonNull(found.get(layer)).shape())
                            .as(layer.name())
                            .isEqualTo(shape));
            for (LayerPlan row : plan.layers()) {
                assertThat(stored(session, row.id())).isEqualTo(row.parameters());
            }
        }
    }

    private static long stored(NetworkSession session, LayerId layer) {
        return session.parameters(layer).byName().values().stream()
                .mapToLong(tensor -> tensor.shape().volume())
                .sum();
    }
}
