package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convlens.engine.EngineException;
import org.convlens.engine.Frozen;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.network.ActivationFunction;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.LayerId;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// Frozen weights stay bit for bit, the rest learns; some weights can be replaced by themselves.
class FreezeTest {

    private static final LayerId CONV = new LayerId("conv");
    private static final LayerId NORM = new LayerId("norm");
    private static final NetworkPlan PLAN =
            Networks.over(1, 8, 8)
                    .then("conv", Convolution.of(3, Window.of(3, 1)))
                    .then("norm", new BatchNormalisation(1e-5, 0.9))
                    .then("flatten", new Flatten())
                    .then("dense", new Dense(4, true, ActivationFunction.IDENTITY))
                    .plan();

    private static NetworkSession open(Optimizer optimizer) {
        return new Dl4jEngine()
                .open(PLAN, new SessionSettings(1, Precision.FLOAT, optimizer, 0.01));
    }

    private static void train(NetworkSession session, int from, int to) {
        for (int step = from; step < to; step++) {
            session.fit(Batches.of(6, 4, step, Shape.of(1, 8, 8)));
        }
    }

    private static Tensor tensor(Parameters parameters, String name) {
        return Objects.requireNonNull(parameters.byName().get(name));
    }

    @ParameterizedTest
    @EnumSource
    void aFrozenLayerStaysThoughTheOptimizerHasMomentum(Optimizer optimizer) {
        try (NetworkSession session = open(optimizer)) {
            train(session, 0, 3);
            session.freeze(new Frozen(Set.of(CONV, NORM), Map.of()));
            Parameters before = session.parameters();
            train(session, 3, 6);
            assertThat(session.parameters(CONV).byName())
                    .allSatisfy((name, now) -> assertThat(now).isEqualTo(tensor(before, name)));
            assertThat(session.parameters(NORM).byName())
                    .allSatisfy((name, now) -> assertThat(now).isEqualTo(tensor(before, name)));
            assertThat(tensor(session.parameters(), "dense/weights"))
                    .isNotEqualTo(tensor(before, "dense/weights"));
        }
    }

    @Test
    void aFrozenFilterStaysAndItsNeighboursLearn() {
        try (NetworkSession session = open(Optimizer.ADAM)) {
            train(session, 0, 2);
            session.freeze(Frozen.NOTHING.toggling(CONV, 1));
            Parameters before = session.parameters();
            train(session, 2, 5);
            Tensor now = tensor(session.parameters(), "conv/weights");
            Tensor then = tensor(before, "conv/weights");
            assertThat(now.slice(1)).isEqualTo(then.slice(1));
            assertThat(now.slice(0)).isNotEqualTo(then.slice(0));
            assertThat(now.slice(2)).isNotEqualTo(then.slice(2));
            assertThat(tensor(session.parameters(), "conv/bias").at(1))
                    .isEqualTo(tensor(before, "conv/bias").at(1));
        }
    }

    @Test
    void freeingLetsItLearnAgain() {
        try (NetworkSession session = open(Optimizer.SGD)) {
            Frozen frozen = Frozen.NOTHING.toggling(CONV);
            session.freeze(frozen);
            session.freeze(frozen.toggling(CONV));
            Parameters before = session.parameters(CONV);
            train(session, 0, 1);
            assertThat(session.parameters(CONV)).isNotEqualTo(before);
        }
    }

    @Test
    void someWeightsAreReplacedAndTheRestStay() {
        try (NetworkSession session = open(Optimizer.ADAM)) {
            Parameters before = session.parameters();
            Tensor bias = new Tensor(Shape.of(3), new float[] {1, 2, 3});
            session.replace(new Parameters(new TreeMap<>(Map.of("conv/bias", bias))));
            TreeMap<String, Tensor> expected = new TreeMap<>(before.byName());
            expected.put("conv/bias", bias);
            assertThat(session.parameters()).isEqualTo(new Parameters(expected));
            Parameters wrong =
                    new Parameters(new TreeMap<>(Map.of("conv/bias", bias, "conv/none", bias)));
            assertThatThrownBy(() -> session.replace(wrong))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("conv/none");
        }
    }
}
