package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.dataset.Batch;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// Gradients of training against central differences in double precision, for every kind of layer.
class GradientTest {

    private static final float STEP = 1e-4f;
    private static final int MOST_ENTRIES = 3;

    @ParameterizedTest
    @MethodSource("org.convlens.engine.dl4j.Cases#all")
    void trainingFollowsTheCentralDifferences(Cases.Case given) {
        Batch batch = Batches.of(3, 4, 5, given.plan().network().input());
        try (Probe probe = new Probe(given.plan(), Precision.DOUBLE)) {
            Parameters parameters = probe.session().parameters();
            SortedMap<String, double[]> gradients = probe.gradients(parameters, batch);
            gradients.forEach((name, gradient) -> {
                int apart = Math.max(1, gradient.length / MOST_ENTRIES);
                for (int entry = 0; entry < gradient.length; entry += apart) {
                    double expected = slope(probe, new Entry(name, entry, parameters), batch);
                    assertThat(gradient[entry])
                            .as("%s[%d]", name, entry)
                            .isCloseTo(expected, within(Math.max(1e-7, 1e-4 * Math.abs(expected))));
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("org.convlens.engine.dl4j.Cases#all")
    void theGradientsToldAreThoseTrainingFollows(Cases.Case given) {
        Batch batch = Batches.of(3, 4, 5, given.plan().network().input());
        try (Probe probe = new Probe(given.plan(), Precision.DOUBLE)) {
            Parameters parameters = probe.session().parameters();
            SortedMap<String, double[]> followed = probe.gradients(parameters, batch);
            probe.begin();
            probe.session().restore(parameters);
            SortedMap<String, Tensor> told = probe.session().gradients(batch).slopes().byName();
            assertThat(told.keySet()).isEqualTo(followed.keySet());
            followed.forEach((name, gradient) -> {
                for (int i = 0; i < gradient.length; i++) {
                    assertThat((double) Objects.requireNonNull(told.get(name)).values()[i])
                            .as("%s[%d]", name, i)
                            .isCloseTo(gradient[i], within(1e-6 * (1 + Math.abs(gradient[i]))));
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void theUpdatesToldAreThoseOfTheNextStep(Optimizer optimizer) {
        NetworkPlan plan = Cases.all().findFirst().orElseThrow().plan();
        Shape input = plan.network().input();
        SessionSettings settings = new SessionSettings(3, Precision.FLOAT, optimizer, 0.01);
        try (NetworkSession session = new Dl4jEngine().open(plan, settings)) {
            session.fit(Batches.of(4, 4, 1, input));
            Batch next = Batches.of(3, 4, 2, input);
            SortedMap<String, Tensor> before = session.parameters().byName();
            SortedMap<String, Tensor> told = session.gradients(next).updates().byName();
            session.fit(next);
            session.parameters()
                    .byName()
                    .forEach((name, after) ->
                            assertThat(difference(before.get(name), told.get(name)))
                                    .as(name)
                                    .isEqualTo(after));
        }
    }

    private static Tensor difference(@Nullable Tensor before, @Nullable Tensor update) {
        float[] values = Objects.requireNonNull(before).values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] -= Objects.requireNonNull(update).values()[i];
        }
        return new Tensor(before.shape(), values);
    }

    /// One number of one tensor.
    private record Entry(String name, int index, Parameters parameters) {

        float value() {
            return tensor().values()[index];
        }

        private Tensor tensor() {
            return Probe.tensor(parameters, name);
        }

        Parameters with(float value) {
            float[] values = tensor().values().clone();
            values[index] = value;
            SortedMap<String, Tensor> changed = new TreeMap<>(parameters.byName());
            changed.put(name, new Tensor(tensor().shape(), values));
            return new Parameters(changed);
        }
    }

    private static double slope(Probe probe, Entry entry, Batch batch) {
        float above = entry.value() + STEP;
        float below = entry.value() - STEP;
        double rise = probe.loss(entry.with(above), batch) - probe.loss(entry.with(below), batch);
        return rise / ((double) above - below);
    }
}
