package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.dataset.Batch;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Dropout;
import org.convlens.network.Flatten;
import org.convlens.network.MaxPooling;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whole networks learn.
class LearningTest {

    private static final NetworkPlan PLAN =
            Networks.over(1, 12, 12)
                    .then("conv1", Convolution.of(8, Window.of(3, 1)).with(ActivationFunction.RELU))
                    .then("pool1", new MaxPooling(Window.of(2, 2)))
                    .then("flatten", new Flatten())
                    .then("dense1", new Dense(32, true, ActivationFunction.TANH))
                    .then("dropout", new Dropout(0.1))
                    .then("dense2", new Dense(4, true, ActivationFunction.IDENTITY))
                    .plan();

    @ParameterizedTest
    @EnumSource
    void everyOptimizerLearnsABatchByHeart(Optimizer optimizer) {
        double rate = optimizer == Optimizer.SGD || optimizer == Optimizer.NESTEROV ? 0.05 : 0.005;
        SessionSettings settings =
                new SessionSettings(3, SessionSettings.Precision.FLOAT, optimizer, rate);
        Batch batch = Batches.of(16, 4, 7, PLAN.network().input());
        try (NetworkSession session = new Dl4jEngine().open(PLAN, settings)) {
            for (int step = 0; step < 150; step++) {
                session.fit(batch);
            }
            assertThat(session.score(batch).correct()).isEqualTo(16);
            assertThat(session.score(batch).loss()).isLessThan(0.2);
        }
    }
}
