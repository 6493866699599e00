package org.convlens.workings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.dataset.Batch;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.engine.dl4j.Cases;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.network.DigitCapsules;
import org.convlens.plan.LayerPlan;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Slopes worked out position by position, against central differences of the engine's loss, for
/// weights of every kind of layer in every setting.
class WeightSlopeTest {

    private static final int LABEL = 2;
    private static final int EVERY = 7;
    private static final float DISTANCE = 1e-5f;

    /// What is asked of one case.
    private record Exam(NetworkSession session, Tensor picture, OneStep step) {

        void judge(LayerPlan row, String name) {
            Tensor all = step.numbers().weights(row.id(), name).orElseThrow();
            for (int i = 0; i < all.values().length; i += EVERY) {
                WeightName weight = new WeightName(row.id(), name, i);
                Optional<WeightSlope> slope = WeightSlope.of(session.plan(), weight, step);
                if (row.layer().spec() instanceof DigitCapsules) {
                    assertThat(slope).isEmpty();
                } else {
                    double expected = difference(weight);
                    assertThat(slope.orElseThrow().value())
                            .as("%s", weight)
                            .isCloseTo(expected, within(2e-5 * Math.max(1, Math.abs(expected))));
                }
            }
        }

        private double difference(WeightName weight) {
            float now = (float) step.before(weight);
            float above = now + DISTANCE;
            float below = now - DISTANCE;
            double difference = loss(weight, above) - loss(weight, below);
            session.restore(step.numbers().weights());
            return difference / ((double) above - below);
        }

        private double loss(WeightName weight, float value) {
            SortedMap<String, Tensor> moved = new TreeMap<>(step.numbers().weights().byName());
            Tensor before = Objects.requireNonNull(moved.get(weight.tensor()));
            float[] values = before.values().clone();
            values[weight.number()] = value;
            moved.put(weight.tensor(), new Tensor(before.shape(), values));
            session.restore(new Parameters(moved));
            Tensor alone = picture.reshape(picture.shape().batchOf(1));
            return session.score(new Batch(alone, List.of(LABEL))).loss();
        }
    }

    @ParameterizedTest
    @MethodSource("org.convlens.engine.dl4j.Cases#all")
    void everySlopeIsThatOfCentralDifferences(Cases.Case given) {
        SessionSettings settings = new SessionSettings(11, Precision.DOUBLE, Optimizer.SGD, 0.1);
        try (NetworkSession session = new Dl4jEngine().open(given.plan(), settings)) {
            session.restore(Shaken.weights(session.parameters()));
            Tensor picture = Shaken.picture(given.plan().network().input());
            OneStep.of(session, picture, LABEL)
                    .map(step -> new Exam(session, picture, step))
                    .ifPresent(WeightSlopeTest::judge);
        }
    }

    private static void judge(Exam exam) {
        for (LayerPlan row : exam.session().plan().layers()) {
            exam.step().trained(row.id()).forEach(name -> exam.judge(row, name));
        }
    }
}
