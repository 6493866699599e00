package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.dataset.Batch;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.factory.Nd4j;

import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;

/// Convolutions of few filters, differentiated as transposed convolutions.
class TurnedTest {

    /// Filter 0 of input 0 becomes the one of input 0 and filter 0, filter 0 of input 1 that of
    /// input 1 and filter 0.
    @Test
    void filtersAreTurnedAndExchangedWithInputs() {
        float[][][][] filters = {{{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}, {{9, 10}, {11, 12}}}};
        float[][][][] turned = {{{{4, 3}, {2, 1}}}, {{{8, 7}, {6, 5}}}, {{{12, 11}, {10, 9}}}};
        assertThat(Turned.of(Nd4j.create(filters))).isEqualTo(Nd4j.create(turned));
    }

    /// In double precision nothing is turned.
    @ParameterizedTest
    @CsvSource({
        "1, 5, 8, 8, true, 3",
        "3, 2, 5, 9, true, 1",
        "8, 16, 7, 6, false, 4",
        "16, 16, 12, 12, true, 8",
        "16, 40, 3, 3, false, 2"
    })
    void gradientsAreThoseOfTheConvolution(
            int filters, int inputs, int height, int width, boolean bias, int pictures) {
        NetworkPlan plan = plan(filters, inputs, Shape.of(2, height, width), bias);
        Batch batch = Batches.of(pictures, 4, 7, plan.network().input());
        try (Probe single = new Probe(plan, Precision.FLOAT);
                Probe precise = new Probe(plan, Precision.DOUBLE)) {
            Parameters parameters = precise.session().parameters();
            SortedMap<String, double[]> found = single.gradients(parameters, batch);
            precise.gradients(parameters, batch)
                    .forEach((name, wanted) ->
                            assertThat(Objects.requireNonNull(found.get(name)))
                                    .as(name)
                                    .containsExactly(wanted, within(1e-5 * largest(wanted))));
        }
    }

    private static NetworkPlan plan(int filters, int inputs, Shape picture, boolean bias) {
        Convolution few =
                new Convolution(
                        filters,
                        Window.of(3, 1).with(new Padding.Same()),
                        PaddingContent.ZERO,
                        1,
                        bias,
                        ActivationFunction.IDENTITY);
        return Networks.over(picture.sizes())
                .then("below", Convolution.of(inputs, Window.of(1, 1)))
                .then("few", few)
                .then("flatten", new Flatten())
                .then("dense", new Dense(4, true, ActivationFunction.IDENTITY))
                .plan();
    }

    private static double largest(double[] numbers) {
        return Arrays.stream(numbers).map(Math::abs).max().orElseThrow();
    }
}
