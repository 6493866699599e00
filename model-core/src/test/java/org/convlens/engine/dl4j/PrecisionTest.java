package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.dataset.Batch;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Objects;
import java.util.SortedMap;

/// Single precision, which oneDNN computes, against double precision, which it does not.
class PrecisionTest {

    @ParameterizedTest
    @MethodSource("org.convlens.engine.dl4j.Cases#all")
    void singlePrecisionAgreesWithDouble(Cases.Case given) {
        Batch batch = Batches.of(3, 4, 5, given.plan().network().input());
        try (Probe single = new Probe(given.plan(), Precision.FLOAT);
                Probe precise = new Probe(given.plan(), Precision.DOUBLE)) {
            Parameters parameters = precise.session().parameters();
            single.session().restore(parameters);
            precise.session().restore(parameters);
            assertClose(
                    "answer",
                    numbers(single.session().predict(batch.pictures())),
                    numbers(precise.session().predict(batch.pictures())));
            if (!isDrawn(given.name())) {
                assertSameGradients(
                        single.gradients(parameters, batch), precise.gradients(parameters, batch));
            }
        }
    }

    /// Other random numbers are drawn in each precision.
    private static boolean isDrawn(String name) {
        return name.contains("Dropout[rate=0.")
                || name.contains("GaussianNoise")
                || name.contains("DropConnect");
    }

    private static void assertSameGradients(
            SortedMap<String, double[]> single, SortedMap<String, double[]> precise) {
        precise.forEach((name, expected) ->
                assertClose(name, Objects.requireNonNull(single.get(name)), expected));
    }

    private static void assertClose(String name, double[] actual, double[] expected) {
        double largest = 1e-3;
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            worst = Math.max(worst, Math.abs(actual[i] - expected[i]));
        }
        assertThat(worst).as("%s, largest %s", name, largest).isLessThanOrEqualTo(1e-4 * largest);
    }

    private static double[] numbers(Tensor tensor) {
        double[] numbers = new double[tensor.values().length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = tensor.values()[i];
        }
        return numbers;
    }
}
