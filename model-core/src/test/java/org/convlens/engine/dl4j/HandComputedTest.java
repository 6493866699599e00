package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.dataset.Batch;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.engine.StepResult;
import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.Average;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Concatenate;
import org.convlens.network.Concatenate.Axis;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.Largest;
import org.convlens.network.LayerId;
import org.convlens.network.Loss;
import org.convlens.network.MaxPooling;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.Multiply;
import org.convlens.network.Padding;
import org.convlens.network.StochasticPooling;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Tiny networks whose numbers were worked out with pencil and pocket calculator.
class HandComputedTest {

    private static final Tensor PICTURE =
            new Tensor(Shape.of(1, 2, 1, 2), new float[] {1, -2, 3, 5});

    @Test
    void denseMultipliesRowsOfUnitsByTheInputsChannelByChannel() {
        NetworkPlan plan =
                Networks.over(2, 1, 2)
                        .then("flat", new Flatten())
                        .then("dense", new Dense(2, true, ActivationFunction.RELU))
                        .plan();
        try (NetworkSession session = open(plan, Optimizer.SGD, 0.1)) {
            session.restore(
                    weights(
                            "dense/weights", tensor(Shape.of(2, 4), 1, 10, 100, 1000, -1, 0, 0, 0),
                            "dense/bias", tensor(Shape.of(2), 0.5f, 0.25f)));
            assertThat(session.predict(PICTURE)).isEqualTo(tensor(Shape.of(1, 2), 5281.5f, 0));
            assertThat(session.parameters().byName().get("dense/weights"))
                    .isEqualTo(tensor(Shape.of(2, 4), 1, 10, 100, 1000, -1, 0, 0, 0));
        }
    }

    @Test
    void activationsAreTheValuesAfterEachLayer() {
        NetworkPlan plan =
                Networks.over(2, 1, 2)
                        .then("relu", new Activation(ActivationFunction.RELU))
                        .add("mean", new GlobalAveragePooling(), "relu")
                        .add("max", new GlobalMaxPooling(), "input")
                        .add("both", new Concatenate(), "mean", "max")
                        .add("twice", new Add(), "both", "both")
                        .plan();
        try (NetworkSession session = open(plan, Optimizer.SGD, 0.1)) {
            Set<LayerId> layers =
                    Set.of(LayerId.INPUT, id("relu"), id("mean"), id("both"), id("twice"));
            assertThat(session.activations(PICTURE, layers))
                    .isEqualTo(
                            Map.of(
                                    LayerId.INPUT,
                                    PICTURE,
                                    id("relu"),
                                    tensor(Shape.of(1, 2, 1, 2), 1, 0, 3, 5),
                                    id("mean"),
                                    tensor(Shape.of(1, 2), 0.5f, 4),
                                    id("both"),
                                    tensor(Shape.of(1, 4), 0.5f, 4, 1, 5),
                                    id("twice"),
                                    tensor(Shape.of(1, 4), 1, 8, 2, 10)));
        }
    }

    @Test
    void branchesJoinCellByCellAndFactorsAreRepeated() {
        NetworkPlan plan =
                Networks.over(2, 1, 2)
                        .then("relu", new Activation(ActivationFunction.RELU))
                        .add("max", new GlobalMaxPooling(), "input")
                        .add("square", new Multiply(), "input", "input", "relu")
                        .add("weighed", new Multiply(), "input", "max")
                        .add("mean", new Average(), "input", "relu", "relu", "relu")
                        .add("largest", new Largest(), "input", "relu", "mean")
                        .add("all", new Concatenate(), "square", "weighed", "largest")
                        .plan();
        try (NetworkSession session = open(plan, Optimizer.SGD, 0.1)) {
            assertThat(
                            session.activations(
                                    PICTURE,
                                    Set.of(id("square"), id("weighed"), id("mean"), id("largest"))))
                    .isEqualTo(
                            Map.of(
                                    id("square"),
                                    tensor(Shape.of(1, 2, 1, 2), 1, 0, 27, 125),
                                    id("weighed"),
                                    tensor(Shape.of(1, 2, 1, 2), 1, -2, 15, 25),
                                    id("mean"),
                                    tensor(Shape.of(1, 2, 1, 2), 1, -0.5f, 3, 5),
                                    id("largest"),
                                    tensor(Shape.of(1, 2, 1, 2), 1, 0, 3, 5)));
        }
    }

    @Test
    void mapsLieBelowOrBesideEachOtherAndVectorsAreCells() {
        NetworkPlan plan =
                Networks.over(2, 1, 2)
                        .add("max", new GlobalMaxPooling(), "input")
                        .add("below", new Concatenate(Axis.HEIGHT), "max", "max")
                        .add("beside", new Concatenate(Axis.WIDTH), "max", "input")
                        .add("tall", new Concatenate(Axis.HEIGHT), "beside", "beside")
                        .add("all", new Concatenate(Axis.WIDTH), "below", "tall")
                        .plan();
        try (NetworkSession session = open(plan, Optimizer.SGD, 0.1)) {
            assertThat(session.activations(PICTURE, Set.of(id("below"), id("beside"), id("tall"))))
                    .isEqualTo(
                            Map.of(
                                    id("below"),
                                    tensor(Shape.of(1, 2, 2, 1), 1, 1, 5, 5),
                                    id("beside"),
                                    tensor(Shape.of(1, 2, 1, 3), 1, 1, -2, 5, 3, 5),
                                    id("tall"),
                                    tensor(
                                            Shape.of(1, 2, 2, 3),
                                            1,
                                            1,
                                            -2,
                                            1,
                                            1,
                                            -2,
                                            5,
                                            3,
                                            5,
                                            5,
                                            3,
                                            5)));
        }
    }

    /// 4 wins both of the upper windows: both its values are the same, and so is their mean.
    @Test
    void unpoolingPutsValuesWhereTheLargestWere() {
        Tensor picture = tensor(Shape.of(1, 1, 3, 3), 1, 4, 2, 0, 3, -1, 5, 6, 7);
        NetworkPlan plan =
                Networks.over(1, 3, 3)
                        .then("pool", new MaxPooling(Window.of(2, 1)))
                        .add("half", Convolution.of(1, Window.of(1, 1)), "pool")
                        .add("copied", new MaxUnpooling(Window.of(2, 1)), "half")
                        .add("placed", new MaxUnpooling(Window.of(2, 1)), "half", "input")
                        .add("sum", new Add(), "copied", "placed")
                        .plan();
        try (NetworkSession session = open(plan, Optimizer.SGD, 0.1)) {
            session.restore(
                    weights(
                            "half/weights", tensor(Shape.of(1, 1, 1, 1), 0.5f),
                            "half/bias", tensor(Shape.of(1), 1)));
            assertThat(session.activations(picture, Set.of(id("copied"), id("placed"))))
                    .isEqualTo(
                            Map.of(
                                    id("copied"),
                                    tensor(
                                            Shape.of(1, 1, 3, 3),
                                            3,
                                            3,
                                            3,
                                            3.5f,
                                            3.625f,
                                            3.75f,
                                            4,
                                            4.25f,
                                            4.5f),
                                    id("placed"),
                                    tensor(Shape.of(1, 1, 3, 3), 0, 3, 0, 0, 0, 0, 0, 4, 4.5f)));
        }
    }

    /// Of 1 and 3 the first is drawn once in four times; at rest 1·¼ + 3·¾.
    @Test
    void stochasticPoolingDrawsInProportionAndWeighsAtRest() {
        NetworkPlan plan =
                Networks.over(Loss.EUCLIDEAN, 1, 1, 2)
                        .then("pool", new StochasticPooling(oneByTwo()))
                        .then("flat", new Flatten())
                        .plan();
        Tensor picture = tensor(Shape.of(1, 1, 1, 2), 1, 3);
        try (NetworkSession session = open(plan, Optimizer.SGD, 0.1)) {
            assertThat(session.predict(picture)).isEqualTo(tensor(Shape.of(1, 1), 2.5f));
            Batch many = new Batch(repeated(picture, 1000), Collections.nCopies(1000, 0));
            double ofFirst = Math.pow(1 - 1, 2);
            double ofSecond = Math.pow(3 - 1, 2);
            double mean = session.fit(many).loss();
            double share = (ofSecond - mean) / (ofSecond - ofFirst);
            assertThat(share).isCloseTo(0.25, within(0.04)).isNotEqualTo(0.25);
            assertThat(session.fit(many).loss()).isNotEqualTo(mean);
        }
        try (NetworkSession session = open(plan, Optimizer.SGD, 0.1)) {
            Batch many = new Batch(repeated(picture, 50), Collections.nCopies(50, 0));
            double first = session.gradients(many).result().loss();
            assertThat(session.fit(many).loss()).isEqualTo(first);
        }
    }

    private static Window oneByTwo() {
        return new Window(new Size2(1, 2), new Size2(1, 2), Size2.ONE, new Padding.Valid());
    }

    private static Tensor repeated(Tensor picture, int times) {
        float[] values = new float[picture.values().length * times];
        for (int i = 0; i < values.length; i++) {
            values[i] = picture.values()[i % picture.values().length];
        }
        return new Tensor(picture.shape().inner().batchOf(times), values);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    SOFTMAX_CROSS_ENTROPY, 0.169846, 1
                    SIGMOID_CROSS_ENTROPY, 2.054996, 1
                    EUCLIDEAN,             1.666667, 1
                    MEAN_ABSOLUTE,         1,        1
                    HUBER,                 0.666667, 1
                    FOCAL,                 0.004144, 1
                    HINGE,                 3,        1
                    MARGIN,                0.405,    1
                    """)
    void lossesAreAsDefined(Loss loss, double expected, int correct) {
        NetworkPlan plan = Networks.over(loss, 3, 1, 1).then("flat", new Flatten()).plan();
        Batch batch = new Batch(tensor(Shape.of(1, 3, 1, 1), 3, 0, 1), List.of(0));
        try (NetworkSession session = open(plan, Optimizer.SGD, 0.1)) {
            StepResult result = session.score(batch);
            assertThat(result.loss()).isCloseTo(expected, within(1e-6));
            assertThat(result.correct()).isEqualTo(correct);
            assertThat(session.fit(batch)).isEqualTo(result);
        }
    }

    @Test
    void eachPixelIsComparedWithItsMask() {
        NetworkPlan plan =
                Networks.over(Loss.PIXEL_SOFTMAX_CROSS_ENTROPY, 2, 1, 2)
                        .then("relu", new Activation(ActivationFunction.RELU))
                        .plan();
        Tensor masks = tensor(Shape.of(1, 1, 2), 0, 1);
        try (NetworkSession session = open(plan, Optimizer.SGD, 0.1)) {
            StepResult result = session.score(new Batch(PICTURE, List.of(1), Optional.of(masks)));
            assertThat(result.loss()).isCloseTo((2.126928 + 0.006715) / 2, within(1e-6));
            assertThat(List.of(result.correct(), result.judged())).containsExactly(1L, 2L);
        }
    }

    @Test
    void aDistanceComparesWithThePictureWhereTheAnswerHasItsShape() {
        NetworkPlan plan =
                Networks.over(Loss.EUCLIDEAN, 2, 1, 2)
                        .then("relu", new Activation(ActivationFunction.RELU))
                        .plan();
        try (NetworkSession session = open(plan, Optimizer.SGD, 0.1)) {
            assertThat(session.score(new Batch(PICTURE, List.of(1))))
                    .isEqualTo(new StepResult(1, 0, 1, 0));
        }
    }

    @Test
    void gradientDescentTakesOneStepDownhill() {
        NetworkPlan plan =
                Networks.over(Loss.EUCLIDEAN, 2, 1, 1)
                        .then("flat", new Flatten())
                        .then("dense", new Dense(2, true, ActivationFunction.IDENTITY))
                        .plan();
        try (NetworkSession session = open(plan, Optimizer.SGD, 0.5)) {
            session.restore(
                    weights(
                            "dense/weights", tensor(Shape.of(2, 2), 1, 2, 3, 4),
                            "dense/bias", tensor(Shape.of(2), 0, 0)));
            Batch batch = new Batch(tensor(Shape.of(1, 2, 1, 1), 1, -1), List.of(1));
            assertThat(session.fit(batch)).isEqualTo(new StepResult(2.5, 0, 1));
            assertThat(session.parameters())
                    .isEqualTo(
                            weights(
                                    "dense/weights", tensor(Shape.of(2, 2), 1.5f, 1.5f, 4, 3),
                                    "dense/bias", tensor(Shape.of(2), 0.5f, 1)));
        }
    }

    @Test
    void runningStatisticsFollowTheBatch() {
        NetworkPlan plan =
                Networks.over(1, 1, 2)
                        .then("norm", new BatchNormalisation(1e-12, 0.75))
                        .then("flat", new Flatten())
                        .plan();
        try (NetworkSession session = open(plan, Optimizer.SGD, 0.5)) {
            session.fit(new Batch(tensor(Shape.of(2, 1, 1, 2), 1, 3, 5, 7), List.of(0, 1)));
            Map<String, Tensor> after = session.parameters().byName();
            assertThat(after.get("norm/mean")).isEqualTo(tensor(Shape.of(1), 1));
            assertThat(after.get("norm/variance")).isEqualTo(tensor(Shape.of(1), 2));
        }
    }

    private static NetworkSession open(NetworkPlan plan, Optimizer optimizer, double rate) {
        return new Dl4jEngine()
                .open(plan, new SessionSettings(1, Precision.FLOAT, optimizer, rate));
    }

    private static Parameters weights(String first, Tensor one, String second, Tensor two) {
        return new Parameters(new TreeMap<>(Map.of(first, one, second, two)));
    }

    private static LayerId id(String name) {
        return new LayerId(name);
    }

    private static Tensor tensor(Shape shape, float... values) {
        return new Tensor(shape, values);
    }
}
