package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.dataset.Batch;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
