package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxPooling;
import org.convlens.network.Padding;
import org.convlens.network.Window;
import org.convlens.plan.LayerPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Our layers against Deeplearning4j's own, on the same numbers, where those are right: outputs and
/// all gradients differ by no more than a hundred-thousandth of the largest number.
class StockLayersTest {

    private static final double SHARE = 1e-5;
    private static final Map<String, String> NAMES_IN_STOCK =
            Map.of("weights", "W", "bias", "b", "gamma", "gamma", "beta", "beta");

    /// A layer of ours and its like.
    ///
    /// @param input of one picture
    record Twin(LayerSpec ours, Layer stock, int batch, Shape input) {
        @Override
        public String toString() {
            return ours + " on " + batch + "×" + input;
        }
    }

    static Stream<Twin> twins() {
        return Stream.of(convolutions(), poolings(), normalisations(), dense(), functions())
                .flatMap(twins -> twins);
    }

    private static Stream<Twin> convolutions() {
        return Stream.of(
                convolution(1, 3, 1, 1, new Padding.Valid()),
                convolution(1, 3, 2, 1, new Padding.Valid()),
                convolution(2, 5, 1, 1, Padding.Explicit.all(2)),
                convolution(3, 3, 2, 1, Padding.Explicit.all(1)),
                convolution(3, 3, 1, 2, new Padding.Valid()),
                convolution(2, 3, 1, 1, new Padding.Same()),
                convolution(2, 2, 2, 1, new Padding.Same()),
                convolution(2, 1, 1, 1, new Padding.Valid()));
    }

    private static Twin convolution(
            int batch, int kernel, int stride, int dilation, Padding padding) {
        Window window =
                new Window(
                        Size2.square(kernel),
                        Size2.square(stride),
                        Size2.square(dilation),
                        padding);
        ConvolutionLayer stock =
                new ConvolutionLayer.Builder(kernel, kernel)
                        .stride(stride, stride)
                        .dilation(dilation, dilation)
                        .padding(margin(padding), margin(padding))
                        .convolutionMode(mode(padding))
                        .nIn(3)
                        .nOut(5)
                        .activation(org.nd4j.linalg.activations.Activation.TANH)
                        .build();
        return new Twin(
                Convolution.of(5, window).with(ActivationFunction.TANH),
                stock,
                batch,
                Shape.of(3, 11, 8));
    }

    private static Stream<Twin> poolings() {
        return Stream.of(
                pooling(1, 2, 2, new Padding.Valid()),
                pooling(3, 3, 2, new Padding.Valid()),
                pooling(2, 3, 1, new Padding.Same()),
                pooling(2, 3, 2, Padding.Explicit.all(1)));
    }

    private static Twin pooling(int batch, int kernel, int stride, Padding padding) {
        Window window = new Window(Size2.square(kernel), Size2.square(stride), Size2.ONE, padding);
        SubsamplingLayer stock =
                new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .kernelSize(kernel, kernel)
                        .stride(stride, stride)
                        .padding(margin(padding), margin(padding))
                        .convolutionMode(mode(padding))
                        .build();
        return new Twin(new MaxPooling(window), stock, batch, Shape.of(3, 9, 10));
    }

    private static int margin(Padding padding) {
        return padding instanceof Padding.Explicit explicit ? explicit.top() : 0;
    }

    private static ConvolutionMode mode(Padding padding) {
        return padding instanceof Padding.Same ? ConvolutionMode.Same : ConvolutionMode.Truncate;
    }

    private static Stream<Twin> normalisations() {
        BatchNormalization stock =
                new BatchNormalization.Builder().nIn(3).nOut(3).eps(1e-5).decay(0.9).build();
        return Stream.of(
                new Twin(new BatchNormalisation(1e-5, 0.9, true), stock, 4, Shape.of(3, 7, 5)),
                new Twin(new BatchNormalisation(1e-5, 0.9, true), stock, 1, Shape.of(3, 4, 4)));
    }

    private static Stream<Twin> dense() {
        return Stream.of(1, 6)
                .map(batch ->
                        new Twin(
                                new Dense(4, true, ActivationFunction.SIGMOID),
                                new DenseLayer.Builder()
                                        .nIn(10)
                                        .nOut(4)
                                        .activation(org.nd4j.linalg.activations.Activation.SIGMOID)
                                        .build(),
                                batch,
                                Shape.of(10)));
    }

    private static Stream<Twin> functions() {
        return Stream.of(ActivationFunction.RELU, ActivationFunction.TANH, ActivationFunction.ELU)
                .map(function ->
                        new Twin(
                                new Activation(function),
                                new ActivationLayer(
                                        org.nd4j.linalg.activations.Activation.valueOf(
                                                function.name())),
                                2,
                                Shape.of(3, 5, 4)));
    }

    @ParameterizedTest
    @MethodSource("twins")
    void outputsAndGradientsAreThoseOfTheStockLayer(Twin twin) {
        org.deeplearning4j.nn.api.Layer stock = running(twin.stock());
        org.deeplearning4j.nn.api.Layer ours = running(layer(twin));
        ours.paramTable(false).forEach((name, values) -> copy(name, values, stock));
        INDArray input = random(1, batched(twin));
        INDArray wanted = stock.activate(input.dup(), true, LayerWorkspaceMgr.noWorkspaces());
        INDArray found =
                first(ours.activate(last(input), true, LayerWorkspaceMgr.noWorkspaces())).dup('c');
        assertSame("output", found, wanted.dup('c'));

        INDArray above = random(2, found.shape());
        Pair<Gradient, INDArray> right =
                stock.backpropGradient(above.dup(), LayerWorkspaceMgr.noWorkspaces());
        Pair<Gradient, INDArray> left =
                ours.backpropGradient(last(above), LayerWorkspaceMgr.noWorkspaces());
        assertSame("gradient of the input", first(left.getSecond()), right.getSecond());
        left.getFirst()
                .gradientForVariable()
                .forEach((name, gradient) -> compare(name, gradient, right.getFirst()));
    }

    private static void copy(String name, INDArray values, org.deeplearning4j.nn.api.Layer stock) {
        if (NAMES_IN_STOCK.containsKey(name)) {
            INDArray target = stock.getParam(NAMES_IN_STOCK.get(name));
            values.assign(random(3, values.shape()));
            target.assign(likeStock(values).reshape(target.shape()));
        }
    }

    private static void compare(String name, INDArray gradient, Gradient stock) {
        if (NAMES_IN_STOCK.containsKey(name)) {
            INDArray wanted = stock.getGradientFor(NAMES_IN_STOCK.get(name));
            assertSame(name, likeStock(gradient).reshape(wanted.shape()), wanted);
        }
    }

    /// Matrices of dense layers lie the other way there.
    private static INDArray likeStock(INDArray values) {
        return values.rank() == 2 ? values.transpose().dup('c') : values.dup('c');
    }

    private static StepLayer layer(Twin twin) {
        Shape input = twin.input();
        Networks network =
                input.rank() == 1
                        ? Networks.over(input.size(0), 1, 1).then("flatten", new Flatten())
                        : Networks.over(input.sizes());
        LayerPlan row = network.then("layer", twin.ours()).plan().layers().getLast();
        return new StepLayer(Steps.downToThePicture(new Noise(1)).of(row), new Sgd(0.1));
    }

    private static org.deeplearning4j.nn.api.Layer running(Layer layer) {
        NeuralNetConfiguration configuration =
                new NeuralNetConfiguration.Builder().dataType(DataType.FLOAT).layer(layer).build();
        long count = layer.initializer().numParams(configuration);
        INDArray parameters = count == 0 ? null : Nd4j.zeros(DataType.FLOAT, 1, count);
        org.deeplearning4j.nn.api.Layer running =
                layer.instantiate(
                        configuration, List.of(), 0, parameters, count > 0, DataType.FLOAT);
        if (count > 0) {
            running.setBackpropGradientsViewArray(Nd4j.zeros(DataType.FLOAT, 1, count));
        }
        return running;
    }

    private static long[] batched(Twin twin) {
        return IntStream.of(twin.input().batchOf(twin.batch()).sizes()).asLongStream().toArray();
    }

    private static INDArray last(INDArray maps) {
        return maps.rank() == 4 ? maps.permute(0, 2, 3, 1).dup('c') : maps.dup('c');
    }

    private static INDArray first(INDArray cells) {
        return cells.rank() == 4 ? cells.permute(0, 3, 1, 2) : cells;
    }

    private static INDArray random(long seed, long... shape) {
        Nd4j.getRandom().setSeed(seed);
        return Nd4j.randn(DataType.FLOAT, shape);
    }

    private static void assertSame(String what, INDArray found, INDArray wanted) {
        assertThat(found.shape()).as(what).isEqualTo(wanted.shape());
        double largest = wanted.dup('c').amaxNumber().doubleValue();
        assertThat(found.dup('c').sub(wanted.dup('c')).amaxNumber().doubleValue())
                .as(what)
                .isLessThanOrEqualTo(SHARE * largest);
    }
}
