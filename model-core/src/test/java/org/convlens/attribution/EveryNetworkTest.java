package org.convlens.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.engine.NetworkSession;
import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.ChannelSoftmax;
import org.convlens.network.Concatenate;
import org.convlens.network.Convolution;
import org.convlens.network.LayerId;
import org.convlens.network.Loss;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Every method on branches, batch normalisation, heads with a softmax or a sigmoid, and pictures
/// of one channel.
class EveryNetworkTest {

    private static final String ALL = "org.convlens.attribution.TestTable#all";
    private static final String FUNCTION = "org.convlens.attribution.TestTable#function";
    private static final Shape GREY = Shape.of(1, 8, 8);
    private static final LayerId SCORES = new LayerId("scores");

    @ParameterizedTest
    @MethodSource(ALL)
    void branchesThatMeetAreExplained(String method) {
        NetworkBuilder network =
                TrainedBars.end(
                        new NetworkBuilder("branching", GREY)
                                .then("a", same(4).with(ActivationFunction.RELU))
                                .then("b", same(4))
                                .then("norm", new BatchNormalisation(1e-5, 0.9))
                                .then("relu", new Activation(ActivationFunction.RELU))
                                .layer("sum", new Add(), "relu", "a")
                                .layer("all", new Concatenate(), "sum", "a"),
                        true);
        try (NetworkSession session = Ask.open(network)) {
            Tensor map = Ask.few(method, session, Ask.random(4, 1, 8, 8));
            MapShape shape = Methods.named(method).description().shape();
            assertThat(map.shape()).isEqualTo(shape == MapShape.INPUT ? GREY : Shape.of(8, 8));
            assertThat(IntStream.range(0, 64).mapToDouble(place -> map.values()[place]))
                    .allMatch(Double::isFinite)
                    .anyMatch(value -> value != 0);
        }
    }

    /// Two convolutions added are one with the sum of their weights.
    @ParameterizedTest
    @MethodSource(FUNCTION)
    void twoBranchesAddedAreTheOneTheyAddUpTo(String method) {
        try (NetworkSession branches = Ask.open(added());
                NetworkSession one = Ask.open(plain())) {
            float[] a = Ask.weights(branches, "a/weights");
            float[] b = Ask.weights(branches, "b/weights");
            float[] sum = new float[a.length];
            for (int i = 0; i < sum.length; i++) {
                sum[i] = a[i] + b[i];
            }
            Ask.set(
                    one,
                    Map.of(
                            "conv/weights",
                            sum,
                            "scores/weights",
                            Ask.weights(branches, "scores/weights")));
            Tensor picture = Ask.random(4, 1, 8, 8);
            Ask.assertEqual(Ask.few(method, one, picture), Ask.few(method, branches, picture));
        }
    }

    private static NetworkBuilder added() {
        return headed(
                new NetworkBuilder("added", GREY)
                        .then("a", same(4))
                        .layer("b", same(4), "input")
                        .layer("sum", new Add(), "a", "b"));
    }

    private static NetworkBuilder plain() {
        return headed(new NetworkBuilder("plain", GREY).then("conv", same(4)));
    }

    private static NetworkBuilder headed(NetworkBuilder begun) {
        return TrainedBars.end(begun.then("relu", new Activation(ActivationFunction.RELU)), true);
    }

    /// Batch normalisation scales and shifts each map, which the weights before it can do as well.
    @ParameterizedTest
    @MethodSource(FUNCTION)
    void batchNormalisationIsItsScaleAndShift(String method) {
        NetworkBuilder network =
                headed(
                        new NetworkBuilder("normal", GREY)
                                .then("conv", same(4))
                                .then("norm", new BatchNormalisation(1e-5, 0.9)));
        try (NetworkSession normal = Ask.open(network);
                NetworkSession one = Ask.open(plain())) {
            Ask.set(
                    normal,
                    Map.of(
                            "norm/gamma", new float[] {1, 2, -1, 0.5f},
                            "norm/beta", new float[] {0.1f, 0.2f, 0.3f, -0.1f},
                            "norm/mean", new float[] {0.2f, -0.1f, 0, 0.3f},
                            "norm/variance", new float[] {1, 0.25f, 4, 0.5f}));
            Ask.set(one, folded(normal));
            Tensor picture = Ask.random(4, 1, 8, 8);
            Ask.assertEqual(Ask.few(method, one, picture), Ask.few(method, normal, picture));
        }
    }

    private static Map<String, float[]> folded(NetworkSession normal) {
        float[] weights = Ask.weights(normal, "conv/weights").clone();
        float[] bias = new float[4];
        for (int map = 0; map < 4; map++) {
            double variance = Ask.weights(normal, "norm/variance")[map] + 1e-5;
            float scale = (float) (Ask.weights(normal, "norm/gamma")[map] / Math.sqrt(variance));
            for (int i = 9 * map; i < 9 * map + 9; i++) {
                weights[i] *= scale;
            }
            bias[map] =
                    Ask.weights(normal, "norm/beta")[map]
                            - scale * Ask.weights(normal, "norm/mean")[map];
        }
        Map<String, float[]> all = new HashMap<>();
        all.put("conv/weights", weights);
        all.put("conv/bias", bias);
        all.put("scores/weights", Ask.weights(normal, "scores/weights"));
        return all;
    }

    private static Convolution same(int filters) {
        return Convolution.of(filters, Window.of(3, 1).with(new Padding.Same()));
    }

    /// A logit is asked about, so the loss behind it changes nothing.
    @ParameterizedTest
    @MethodSource(ALL)
    void aSoftmaxOrSigmoidInTheLossChangesNothing(String method) {
        try (NetworkSession one = Ask.open(plain().build(Loss.SOFTMAX_CROSS_ENTROPY));
                NetworkSession other = Ask.open(plain().build(Loss.SIGMOID_CROSS_ENTROPY))) {
            other.restore(one.parameters());
            Tensor picture = Ask.random(4, 1, 8, 8);
            Ask.assertEqual(Ask.few(method, one, picture), Ask.few(method, other, picture));
        }
    }

    /// The logit before a softmax that is a layer, too.
    @ParameterizedTest
    @MethodSource(ALL)
    void aSoftmaxLayerAtTheEndChangesNothing(String method) {
        NetworkBuilder ended = plain().then("shares", new ChannelSoftmax());
        try (NetworkSession one = Ask.open(plain());
                NetworkSession other = Ask.open(ended.build(Loss.EUCLIDEAN))) {
            other.restore(one.parameters());
            Target logit = Target.logit(other.plan(), 1);
            assertThat(logit).isEqualTo(new Target.Unit(SCORES, 1));
            Ask.About about = new Ask.About(Ask.random(4, 1, 8, 8), logit);
            Ask.assertEqual(
                    Ask.few(method, one, about, Setting.PLAIN),
                    Ask.few(method, other, about, Setting.PLAIN));
        }
    }

    /// A sigmoid that is a layer is no softmax: unit N of what the network ends in is explained.
    /// All methods answer, and those of one function as for the logit times the slope there.
    @ParameterizedTest
    @MethodSource(ALL)
    void aSigmoidLayerAtTheEndIsExplainedAsItIs(String method) {
        NetworkBuilder ended = plain().then("chances", new Activation(ActivationFunction.SIGMOID));
        try (NetworkSession session = Ask.open(ended.build(Loss.EUCLIDEAN))) {
            Target unit = Target.logit(session.plan(), 1);
            assertThat(unit).isEqualTo(new Target.Unit(new LayerId("chances"), 1));
            Ask.About about = new Ask.About(Ask.random(4, 1, 8, 8), unit);
            if (method.equals("cam")) {
                about = new Ask.About(about.picture(), 1);
            }
            assertThat(Ask.largest(Ask.few(method, session, about, Setting.PLAIN))).isPositive();
        }
    }
}
