package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.network.ActivationFunction;
import org.convlens.network.AveragePooling;
import org.convlens.network.Convolution;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxPooling;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Layers against loops that follow the definitions cell by cell, in single precision.
class NaiveLoopsTest {

    private static final Shape PICTURE = Shape.of(4, 7, 6);

    @ParameterizedTest
    @MethodSource("org.convlens.engine.dl4j.Cases#convolutionSettings")
    void convolutionFollowsItsDefinition(LayerSpec spec) {
        Convolution plain = ((Convolution) spec).with(ActivationFunction.IDENTITY);
        try (NetworkSession session = open(plain)) {
            Tensor pictures = Batches.pictures(2, 9, PICTURE);
            Tensor answer = session.predict(pictures);
            Tensor weights = Probe.tensor(session.parameters(), "layer/weights");
            Tensor bias =
                    plain.bias()
                            ? Probe.tensor(session.parameters(), "layer/bias")
                            : Tensor.zeros(Shape.of(plain.filters()));
            assertClose(
                    answer.slice(1).values(),
                    loops(session, pictures, plain.window()).convolution(plain, weights, bias));
        }
    }

    @ParameterizedTest
    @MethodSource("org.convlens.engine.dl4j.Cases#poolingSettings")
    void poolingFollowsItsDefinition(LayerSpec spec) {
        try (NetworkSession session = open(spec)) {
            Tensor pictures = Batches.pictures(2, 9, PICTURE);
            float[] expected =
                    switch (spec) {
                        case MaxPooling(Window window) ->
                                loops(session, pictures, window).maximum();
                        case AveragePooling(Window window, boolean countPadding) ->
                                loops(session, pictures, window).mean(countPadding);
                        default -> throw new IllegalArgumentException(spec.kind());
                    };
            assertClose(session.predict(pictures).slice(1).values(), expected);
        }
    }

    private static NaiveLoops loops(NetworkSession session, Tensor pictures, Window window) {
        Shape output = session.plan().output().flatMap(row -> row.output()).orElseThrow();
        return new NaiveLoops(pictures.slice(1), window, output);
    }

    private static NetworkSession open(LayerSpec spec) {
        NetworkPlan plan = Networks.over(PICTURE.sizes()).then("layer", spec).plan();
        return new Dl4jEngine()
                .open(plan, new SessionSettings(2, Precision.FLOAT, Optimizer.SGD, 0.1));
    }

    private static void assertClose(float[] actual, float[] expected) {
        float largest = 0;
        float worst = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            worst = Math.max(worst, Math.abs(actual[i] - expected[i]));
        }
        assertThat(actual).hasSameSizeAs(expected);
        assertThat(worst).as("largest %s", largest).isLessThanOrEqualTo(1e-5f * largest);
    }
}
