package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.network.ActivationFunction;
import org.convlens.network.AveragePooling;
import org.convlens.network.Convolution;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxPooling;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Layers against loops that follow the definitions cell by cell, in single precision.
class NaiveLoopsTest {

    private static final Shape PICTURE = Shape.of(4, 7, 6);

    @ParameterizedTest
    @MethodSource("org.convlens.engine.dl4j.Cases#convolutionSettings")
    void convolutionFollowsItsDefinition(LayerSpec spec) {
        ConvolutionSpec plain = ((ConvolutionSpec) spec).with(ActivationFunction.IDENTITY);
        try (NetworkSession session = open(plain)) {
            Tensor pictures = Batches.pictures(2, 9, PICTURE);
            assertClose(
                    session.predict(pictures).slice(1).values(),
                    expected(plain, session, pictures.slice(1)).values());
        }
    }

    private static Tensor expected(ConvolutionSpec spec, NetworkSession session, Tensor picture) {
        return switch (spec) {
            case Convolution convolution -> convolved(convolution, "weights", session, picture);
            case DepthwiseConvolution depthwise ->
                    convolved(grouped(depthwise), "weights", session, picture);
            case SeparableConvolution separable ->
                    convolved(
                            separable.pointwise(),
                            "pointwise",
                            session,
                            convolved(
                                    grouped(separable.depthwise()), "depthwise", session, picture));
        };
    }

    /// The grouped convolution that a depthwise one is.
    private static Convolution grouped(DepthwiseConvolution spec) {
        int channels = PICTURE.channels();
        return Convolution.of(channels * spec.multiplier(), spec.window())
                .withGroups(channels)
                .with(spec.content())
                .withBias(spec.bias());
    }

    private static Tensor convolved(
            Convolution spec, String name, NetworkSession session, Tensor picture) {
        Tensor stored = Probe.tensor(session.parameters(), "layer/" + name);
        Size2 kernel = spec.window().kernel();
        Tensor weights =
                stored.reshape(
                        Shape.of(
                                spec.filters(),
                                picture.shape().channels() / spec.groups(),
                                kernel.height(),
                                kernel.width()));
        Tensor bias =
                spec.bias()
                        ? Probe.tensor(session.parameters(), "layer/bias")
                        : Tensor.zeros(Shape.of(spec.filters()));
        return new NaiveLoops(picture, spec.window()).convolution(spec, weights, bias);
    }

    @ParameterizedTest
    @MethodSource("org.convlens.engine.dl4j.Cases#poolingSettings")
    void poolingFollowsItsDefinition(LayerSpec spec) {
        try (NetworkSession session = open(spec)) {
            Tensor pictures = Batches.pictures(2, 9, PICTURE);
            float[] expected =
                    switch (spec) {
                        case MaxPooling(Window window) ->
                                new NaiveLoops(pictures.slice(1), window).maximum();
                        case AveragePooling(Window window, boolean countPadding) ->
                                new NaiveLoops(pictures.slice(1), window).mean(countPadding);
                        default -> throw new IllegalArgumentException(spec.kind());
                    };
            assertClose(session.predict(pictures).slice(1).values(), expected);
        }
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
