package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.dataset.Batch;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.engine.StepResult;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.zoo.Presets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Published networks, as the planner sees them, at work.
class PresetsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first-network",
                "first-shapes",
                "first-gratings",
                "lenet-5",
                "lenet-caffe",
                "tiny-vgg",
                "small-vgg",
                "small-resnet"
            })
    void aPresetTrainsAndHasAsManyParametersAsPlanned(String name) {
        NetworkPlan plan = NetworkPlanner.plan(Presets.named(name).orElseThrow().network());
        try (NetworkSession session =
                new Dl4jEngine()
                        .open(
                                plan,
                                new SessionSettings(1, Precision.FLOAT, Optimizer.ADAM, 2e-4))) {
            Batch batch = Batches.of(4, 6, 1, plan.network().input());
            StepResult first = session.fit(batch);
            for (int step = 0; step < 12; step++) {
                session.fit(batch);
            }
            assertThat(session.fit(batch).loss()).isLessThan(first.loss());
            long stored =
                    session.parameters().byName().values().stream()
                            .mapToLong(tensor -> tensor.shape().volume())
                            .sum();
            assertThat(stored).isEqualTo(plan.parameters());
        }
    }
}
