package org.convlens.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.dataset.Batches;
import org.convlens.dataset.PassProgress;
import org.convlens.engine.Blobs;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.StepResult;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.network.Loss;
import org.convlens.network.Network;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class EngineLossTest {

    private static final SessionSettings SETTINGS =
            new SessionSettings(3, SessionSettings.Precision.FLOAT, Optimizer.SGD, 0.1);

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PIXEL_SOFTMAX_CROSS_ENTROPY")
    void everyLossIsThatOfTheEnginesScore(Loss loss) {
        Blobs data = new Blobs(37, 8);
        try (NetworkSession session = new Dl4jEngine().open(plan(loss), SETTINGS)) {
            StepResult score = session.score(Batches.inOrder(data, 37).batch(0));
            Evaluation evaluation =
                    new Evaluator(data, 10, PassProgress.UNWATCHED).evaluate(session);
            assertThat(evaluation.loss()).isCloseTo(score.loss(), within(1e-6));
            assertThat(evaluation.accuracy()).isEqualTo(score.correct() / 37.0);
        }
    }

    private static NetworkPlan plan(Loss loss) {
        Network network = Blobs.plan().network();
        return NetworkPlanner.plan(
                new Network(
                        network.name(), network.input(), network.layers(), network.output(), loss));
    }
}
