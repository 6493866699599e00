package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convlens.dataset.Batch;
import org.convlens.engine.BackwardQuestion;
import org.convlens.engine.BackwardRule;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Dropout;
import org.convlens.network.Flatten;
import org.convlens.network.LayerId;
import org.convlens.network.Padding;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Asking changes nothing, and a stopped run goes on bit for bit.
class TraceTest {

    /// With everything that has a memory or draws numbers.
    private static final NetworkPlan PLAN =
            Networks.over(2, 8, 8)
                    .then("conv", Convolution.of(6, Window.of(3, 1).with(new Padding.Same())))
                    .then("norm", new BatchNormalisation(1e-5, 0.9))
                    .then("relu", new Activation(ActivationFunction.RELU))
                    .then("drop", new Dropout(0.3))
                    .then("flatten", new Flatten())
                    .then("dense", new Dense(5, true, ActivationFunction.IDENTITY))
                    .plan();

    private static final Shape PICTURE = PLAN.network().input();

    @Test
    void questionsChangeNothing() {
        try (NetworkSession asked = open(Optimizer.ADAM);
                NetworkSession left = open(Optimizer.ADAM)) {
            train(left, 0, 6);
            train(asked, 0, 3);
            Parameters before = asked.parameters();
            ask(asked);
            assertThat(asked.parameters()).isEqualTo(before);
            train(asked, 3, 6);
            assertThat(asked.parameters()).isEqualTo(left.parameters());
            assertThat(asked.optimizerState()).isEqualTo(left.optimizerState());
        }
    }

    @Test
    void aQuestionThatFailsChangesNothing() {
        Graph graph =
                new Graph(PLAN, new SessionSettings(1, Precision.FLOAT, Optimizer.ADAM, 0.01));
        Question failing =
                new Question(
                        graph,
                        Set.of("relu"),
                        (_, _) -> {
                            throw new IllegalStateException("the listener fails");
                        });
        float[] picture = Batches.pictures(1, 4, PICTURE).values();
        assertThatIllegalStateException().isThrownBy(() -> failing.ask(picture, 0, 1, 2, 8, 8));
        assertThat(graph.network().getVertices())
                .filteredOn(vertex -> !vertex.isInputVertex())
                .noneMatch(GraphVertex::canDoForward);
        graph.close();
    }

    @Test
    void refusedRequestsChangeNothing() {
        try (NetworkSession refused = open(Optimizer.ADAM);
                NetworkSession left = open(Optimizer.ADAM)) {
            train(left, 0, 4);
            train(refused, 0, 2);
            assertRefusals(refused);
            train(refused, 2, 4);
            assertThat(refused.parameters()).isEqualTo(left.parameters());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRestoredRunGoesOnBitForBit(Optimizer optimizer) {
        try (NetworkSession whole = open(optimizer);
                NetworkSession first = open(optimizer);
                NetworkSession second = open(optimizer)) {
            train(whole, 0, 20);
            train(first, 0, 10);
            second.restore(first.parameters());
            second.restoreOptimizer(first.optimizerState());
            train(second, 10, 20);
            assertThat(second.parameters()).isEqualTo(whole.parameters());
            assertThat(second.optimizerState()).isEqualTo(whole.optimizerState());
        }
    }

    @Test
    void theSeedDecidesTheRun() {
        try (NetworkSession one = open(Optimizer.ADAM);
                NetworkSession same = open(Optimizer.ADAM);
                NetworkSession other =
                        new Dl4jEngine()
                                .open(
                                        PLAN,
                                        new SessionSettings(
                                                2, Precision.FLOAT, Optimizer.ADAM, 0.01))) {
            train(one, 0, 5);
            train(same, 0, 5);
            train(other, 0, 5);
            assertThat(one.parameters()).isEqualTo(same.parameters());
            assertThat(one.parameters()).isNotEqualTo(other.parameters());
        }
    }

    @Test
    void aWayBackThatIsRefusedLeavesTheNetworkAsItWas() {
        try (NetworkSession failed = open(Optimizer.ADAM);
                NetworkSession left = open(Optimizer.ADAM)) {
            train(left, 0, 4);
            train(failed, 0, 2);
            assertThatThrownBy(() ->
                            failed.backward(
                                    question(
                                            new BackwardRule.Rescale(
                                                    Tensor.zeros(Shape.of(70, 2, 8, 7))),
                                            new LayerId("dense"))))
                    .hasMessageContaining("70×2×8×7");
            assertThatThrownBy(() ->
                            failed.backward(
                                    question(new BackwardRule.Gradient(), new LayerId("flatten"))))
                    .hasMessageContaining("flatten puts out 70×384");
            train(failed, 2, 4);
            assertThat(failed.parameters()).isEqualTo(left.parameters());
            assertThat(failed.optimizerState()).isEqualTo(left.optimizerState());
        }
    }

    private static void assertRefusals(NetworkSession session) {
        Batch wrongSize = Batches.of(4, 5, 1, Shape.of(2, 8, 7));
        Batch wrongLabel = Batches.of(4, 100, 1, PICTURE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session.fit(wrongSize))
                .withMessageContaining("2×8×8")
                .withMessageContaining("4×2×8×7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session.fit(wrongLabel))
                .withMessageContaining("Labels run from 0 to 4");
    }

    private static void ask(NetworkSession session) {
        session.predict(Batches.pictures(100, 3, PICTURE));
        session.score(Batches.of(70, 5, 4, PICTURE));
        session.gradients(Batches.of(9, 5, 4, PICTURE));
        session.activations(
                Batches.pictures(2, 5, PICTURE),
                Set.of(LayerId.INPUT, new LayerId("norm"), new LayerId("drop")));
        session.parameters(new LayerId("conv"));
        session.optimizerState();
        rules().forEach(rule -> session.backward(question(rule, new LayerId("dense"))));
        session.activations(
                Batches.pictures(2, 5, PICTURE),
                Map.of(new LayerId("norm"), Tensor.zeros(Shape.of(2, 6, 8, 8))),
                Set.of(new LayerId("dense")));
    }

    private static List<BackwardRule> rules() {
        return List.of(
                new BackwardRule.Gradient(),
                new BackwardRule.Guided(),
                new BackwardRule.Deconvnet(),
                new BackwardRule.Epsilon(1e-6),
                new BackwardRule.AlphaBeta(2),
                new BackwardRule.Composite(1e-6, 1),
                new BackwardRule.Excitation(),
                new BackwardRule.Rescale(Batches.pictures(70, 6, PICTURE)));
    }

    private static BackwardQuestion question(BackwardRule rule, LayerId from) {
        return new BackwardQuestion(
                Batches.pictures(70, 5, PICTURE),
                from,
                Batches.pictures(70, 7, Shape.of(5)),
                Set.of(LayerId.INPUT, new LayerId("conv")),
                rule);
    }

    private static NetworkSession open(Optimizer optimizer) {
        return new Dl4jEngine()
                .open(PLAN, new SessionSettings(1, Precision.FLOAT, optimizer, 0.01));
    }

    private static void train(NetworkSession session, int from, int to) {
        for (int step = from; step < to; step++) {
            session.fit(Batches.of(step % 3 == 0 ? 5 : 8, 5, step, PICTURE));
        }
    }
}
