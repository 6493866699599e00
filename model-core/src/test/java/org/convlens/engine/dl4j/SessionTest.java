package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.convlens.dataset.Batch;
import org.convlens.engine.EngineDescription;
import org.convlens.engine.EngineException;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.OptimizerState;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.LayerId;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/// What a session refuses, and in which words.
class SessionTest {

    private static final NetworkPlan PLAN =
            Networks.over(1, 6, 6)
                    .then("conv", Convolution.of(3, Window.of(3, 1)))
                    .then("flatten", new Flatten())
                    .then("dense", new Dense(4, true, ActivationFunction.IDENTITY))
                    .plan();

    @Test
    void theEngineSaysWhatItRunsOn() {
        EngineDescription description = new Dl4jEngine().description();
        assertThat(description.name()).isEqualTo("Deeplearning4j 1.0.0-M2.1");
        assertThat(description.device()).startsWith("CPU");
        assertThat(description.threads()).isPositive();
    }

    @Test
    void weightsAreLaidOutAsInTheFile() {
        try (NetworkSession session = open(PLAN)) {
            Map<String, Shape> shapes = new TreeMap<>();
            session.parameters()
                    .byName()
                    .forEach((name, tensor) -> shapes.put(name, tensor.shape()));
            assertThat(shapes)
                    .isEqualTo(
                            Map.of(
                                    "conv/weights", Shape.of(3, 1, 3, 3),
                                    "conv/bias", Shape.of(3),
                                    "dense/weights", Shape.of(4, 48),
                                    "dense/bias", Shape.of(4)));
            assertThat(session.parameters(new LayerId("conv")).byName())
                    .containsOnlyKeys("conv/weights", "conv/bias");
            assertThat(session.parameters(new LayerId("flatten")).byName()).isEmpty();
        }
    }

    @Test
    void freshWeightsSpreadAsGlorotAndBengioSay() {
        NetworkPlan wide =
                Networks.over(1, 40, 40)
                        .then("flatten", new Flatten())
                        .then("dense", new Dense(400, true, ActivationFunction.TANH))
                        .plan();
        try (NetworkSession session = open(wide)) {
            Tensor weights = Probe.tensor(session.parameters(), "dense/weights");
            double squares = 0;
            for (float weight : weights.values()) {
                squares += weight * weight;
            }
            assertThat(squares / weights.values().length * (1600 + 400)).isBetween(1.98, 2.02);
        }
    }

    @Test
    void weightsThatDoNotFitAreRefusedAndChangeNothing() {
        try (NetworkSession session = open(PLAN)) {
            Parameters before = session.parameters();
            assertRefused(session, changed(before, "conv/bias", null), "conv/bias");
            assertRefused(
                    session, changed(before, "conv/bias", Tensor.zeros(Shape.of(2))), "wanted: 3");
            assertRefused(
                    session,
                    changed(before, "other/bias", Tensor.zeros(Shape.of(2))),
                    "other/bias");
            assertThat(session.parameters()).isEqualTo(before);
        }
    }

    @Test
    void aMemoryOfAnotherOptimizerIsRefused() {
        try (NetworkSession session = open(PLAN)) {
            OptimizerState none = new OptimizerState(3, new TreeMap<>());
            assertThatExceptionOfType(EngineException.class)
                    .isThrownBy(() -> session.restoreOptimizer(none))
                    .withMessageContaining("another optimizer");
            OptimizerState small =
                    new OptimizerState(
                            3, new TreeMap<>(Map.of("moments", Tensor.zeros(Shape.of(2)))));
            assertThatExceptionOfType(EngineException.class)
                    .isThrownBy(() -> session.restoreOptimizer(small))
                    .withMessageContaining("another network");
            assertThat(session.optimizerState().iteration()).isZero();
        }
    }

    @Test
    void aBranchThatNobodyReadsIsRefusedByItsName() {
        NetworkPlan plan =
                Networks.over(1, 6, 6)
                        .then("flatten", new Flatten())
                        .add("aside", new Dense(3, true, ActivationFunction.TANH), "flatten")
                        .add("dense", new Dense(4, true, ActivationFunction.IDENTITY), "flatten")
                        .plan();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(plan))
                .withMessageContaining("aside needs to lead to the answer of the network");
    }

    @Test
    void aSessionBelongsToTheThreadThatOpenedIt() throws InterruptedException {
        try (NetworkSession session = open(PLAN)) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread other = new Thread(session::parameters, "elsewhere");
            other.setUncaughtExceptionHandler((_, exception) -> thrown.set(exception));
            other.start();
            other.join();
            assertThat(thrown.get())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("belongs to the thread that opened it")
                    .hasMessageContaining("elsewhere");
        }
    }

    @Test
    void aClosedSessionSaysSo() {
        NetworkSession session = open(PLAN);
        session.close();
        session.close();
        assertThatIllegalStateException()
                .isThrownBy(session::parameters)
                .withMessageContaining("closed");
    }

    @Test
    void unknownLayersAndImpossibleRatesAreRefused() {
        try (NetworkSession session = open(PLAN)) {
            Tensor picture = Tensor.zeros(Shape.of(1, 1, 6, 6));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> session.activations(picture, Set.of(new LayerId("x"))))
                    .withMessageContaining("received: x");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> session.changeRate(0))
                    .withMessageContaining("received: 0.0");
        }
    }

    @Test
    void theRateChangesFromTheNextBatchOn() {
        Batch batch = Batches.of(4, 4, 1, PLAN.network().input());
        try (NetworkSession fast = open(PLAN);
                NetworkSession slow = open(PLAN)) {
            slow.changeRate(0.001);
            fast.fit(batch);
            slow.fit(batch);
            assertThat(fast.parameters()).isNotEqualTo(slow.parameters());
            slow.restore(fast.parameters());
            slow.restoreOptimizer(fast.optimizerState());
            slow.changeRate(0.01);
            fast.fit(batch);
            slow.fit(batch);
            assertThat(fast.parameters()).isEqualTo(slow.parameters());
        }
    }

    @Test
    void exhaustedMemoryIsASentenceAndTheSessionGoesOn() {
        NetworkPlan huge =
                Networks.over(1, 128, 128)
                        .then("conv", Convolution.of(16_384, Window.of(1, 1)))
                        .then("mean", new GlobalAveragePooling())
                        .plan();
        try (NetworkSession session = open(huge)) {
            Parameters before = session.parameters();
            Batch batch =
                    new Batch(
                            Tensor.zeros(Shape.of(2048, 1, 128, 128)),
                            Collections.nCopies(2048, 0));
            assertThatExceptionOfType(EngineException.class)
                    .isThrownBy(() -> session.fit(batch))
                    .withMessageContaining("not enough memory");
            assertThat(session.parameters()).isEqualTo(before);
        }
        try (NetworkSession session = open(PLAN)) {
            assertThat(session.fit(Batches.of(4, 4, 1, PLAN.network().input())).count())
                    .isEqualTo(4);
        }
    }

    private static void assertRefused(
            NetworkSession session, Parameters parameters, String because) {
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> session.restore(parameters))
                .withMessageContaining(because);
    }

    private static Parameters changed(Parameters parameters, String name, @Nullable Tensor tensor) {
        SortedMap<String, Tensor> changed = new TreeMap<>(parameters.byName());
        if (tensor == null) {
            changed.remove(name);
        } else {
            changed.put(name, tensor);
        }
        return new Parameters(changed);
    }

    private static NetworkSession open(NetworkPlan plan) {
        return new Dl4jEngine()
                .open(plan, new SessionSettings(1, Precision.FLOAT, Optimizer.ADAM, 0.01));
    }
}
