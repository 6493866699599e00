package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.convlens.network.ChannelSoftmax;
import org.convlens.network.Convolution;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.Flatten;
import org.convlens.network.GroupNormalisation;
import org.convlens.network.LayerId;
import org.convlens.network.LayerNormalisation;
import org.convlens.network.LayerSpec;
import org.convlens.network.LeakyRelu;
import org.convlens.network.LocalResponseNormalisation;
import org.convlens.network.Loss;
import org.convlens.network.LpPooling;
import org.convlens.network.Padding;
import org.convlens.network.ParametricRelu;
import org.convlens.network.Region;
import org.convlens.network.RoiPooling;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Upsampling;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.project.Npz;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Single layers beside PyTorch 2.7.1: what they put out, and the slope by their input of the sum
/// of all outputs, the i-th weighed by `cos(i)`. `mvn -Ppeers` makes PyTorch's numbers anew.
class PyTorchKindsTest {

    private static final double TOLERANCE = 2e-5;
    private static final LayerId LAYER = new LayerId("layer");
    private static final SortedMap<String, Tensor> PEER = peer();

    /// @param name in the file
    record Kind(String name, LayerSpec spec) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        Window same = Window.of(3, 1).with(Padding.Explicit.all(1));
        Stream<Kind> weighted =
                Stream.of(
                        new Kind(
                                "transposed",
                                TransposedConvolution.of(
                                                3, Window.of(3, 2).with(Padding.Explicit.all(1)))
                                        .withOutputPadding(Size2.ONE)),
                        new Kind("depthwise", DepthwiseConvolution.of(2, same)),
                        new Kind(
                                "separable",
                                SeparableConvolution.of(
                                        5, Window.of(3, 2).with(Padding.Explicit.all(1)))),
                        new Kind(
                                "dilated",
                                Convolution.of(
                                                6,
                                                new Window(
                                                        Size2.square(3),
                                                        Size2.ONE,
                                                        Size2.square(2),
                                                        Padding.Explicit.all(2)))
                                        .withGroups(2)),
                        new Kind("prelu", new ParametricRelu()),
                        new Kind("group-norm", new GroupNormalisation(2, 1e-3)),
                        new Kind("layer-norm", new LayerNormalisation(1e-3)));
        return Stream.of(weighted, plain(), functions()).flatMap(kinds -> kinds);
    }

    /// PyTorch divides alpha by the number of neighbours.
    private static Stream<Kind> plain() {
        Size2 scale = new Size2(2, 3);
        return Stream.of(
                new Kind("bilinear", new Upsampling(scale, Upsampling.Mode.BILINEAR)),
                new Kind("nearest", new Upsampling(scale, Upsampling.Mode.NEAREST)),
                new Kind("region", new RoiPooling(new Size2(3, 4), Region.WHOLE)),
                new Kind("lp", new LpPooling(Window.of(2, 2), 3)),
                new Kind("response", new LocalResponseNormalisation(3, 0.5, 0.75, 1)),
                new Kind("softmax", new ChannelSoftmax()),
                new Kind("leaky-relu", new LeakyRelu(0.2)));
    }

    private static Stream<Kind> functions() {
        return Arrays.stream(ActivationFunction.values())
                .filter(function ->
                        !Set.of(
                                        ActivationFunction.IDENTITY,
                                        ActivationFunction.RELU,
                                        ActivationFunction.LEAKY_RELU)
                                .contains(function))
                .map(function ->
                        new Kind(
                                function.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                new Activation(function)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aLayerPutsOutWhatPyTorchsDoes(Kind kind) {
        try (NetworkSession session = open(kind)) {
            assertClose(
                    session.predict(tensor(kind.name(), "input")).values(),
                    tensor(kind.name(), "output").values());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSlopeByTheInputIsPyTorchs(Kind kind) {
        Tensor output = tensor(kind.name(), "output");
        float[] weights = new float[output.values().length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) Math.cos(i);
        }
        try (NetworkSession session = open(kind)) {
            BackwardQuestion question =
                    new BackwardQuestion(
                            tensor(kind.name(), "input"),
                            LAYER,
                            new Tensor(output.shape(), weights),
                            Set.of(LayerId.INPUT),
                            new BackwardRule.Gradient());
            assertClose(
                    Objects.requireNonNull(session.backward(question).get(LayerId.INPUT)).values(),
                    tensor(kind.name(), "slope").values());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Loss.class,
            names = {
                "SOFTMAX_CROSS_ENTROPY",
                "SIGMOID_CROSS_ENTROPY",
                "EUCLIDEAN",
                "MEAN_ABSOLUTE",
                "HUBER"
            })
    void aLossIsPyTorchs(Loss loss) {
        String name = "loss-" + loss.id();
        Tensor logits = tensor(name, "input");
        NetworkPlan plan = Networks.over(loss, 5, 1, 1).then("layer", new Flatten()).plan();
        Batch batch = new Batch(logits.reshape(Shape.of(4, 5, 1, 1)), List.of(0, 1, 2, 3));
        try (NetworkSession session = open(plan)) {
            double expected = tensor(name, "output").values()[0];
            assertThat(Math.abs(session.score(batch).loss() - expected))
                    .isLessThanOrEqualTo(TOLERANCE * Math.abs(expected));
        }
    }

    private static NetworkSession open(Kind kind) {
        NetworkSession session = open(Networks.over(4, 7, 6).then("layer", kind.spec()).plan());
        SortedMap<String, Tensor> weights = new TreeMap<>();
        session.parameters()
                .byName()
                .keySet()
                .forEach(name ->
                        weights.put(
                                name, tensor(kind.name(), name.substring(name.indexOf('/') + 1))));
        session.restore(new Parameters(weights));
        return session;
    }

    private static NetworkSession open(NetworkPlan plan) {
        return new Dl4jEngine()
                .open(plan, new SessionSettings(1, Precision.FLOAT, Optimizer.SGD, 0.1));
    }

    private static void assertClose(float[] actual, float[] expected) {
        double largest = 0;
        double worst = 0;
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            worst = Math.max(worst, Math.abs((double) actual[i] - expected[i]));
        }
        assertThat(worst).as("largest %s", largest).isLessThanOrEqualTo(TOLERANCE * largest);
    }

    private static Tensor tensor(String kind, String name) {
        return Objects.requireNonNull(PEER.get(kind + "/" + name), kind + "/" + name);
    }

    private static SortedMap<String, Tensor> peer() {
        try {
            return Npz.read(
                    Path.of(
                            Objects.requireNonNull(
                                            PyTorchKindsTest.class.getResource("pytorch-kinds.npz"))
                                    .toURI()));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
