package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Both arithmetics of convolutions against the definition, multiplied and added number by number
/// in double precision.
class SlidFiltersTest {

    private static final double SHARE = 1e-5;

    /// Random numbers for one convolution.
    private static final class Case {
        private final ConvolutionSizes sizes;
        private final INDArray below;
        private final INDArray weights;
        private final INDArray bias;
        private final INDArray gradient;
        private final INDArray ofWeights;
        private final INDArray ofBias;
        private final Convolving step;

        Case(ConvolutionSizes sizes) {
            this.sizes = sizes;
            Size2 kernel = sizes.window().kernel();
            Shape shape =
                    Shape.of(sizes.filters(), sizes.channels(), kernel.height(), kernel.width());
            this.below = maps(1, sizes.plane(), sizes.channels());
            this.weights = random(2, shape);
            this.bias = random(3, Shape.of(sizes.filters()));
            this.gradient = maps(4, sizes.above(), sizes.filters());
            this.ofWeights = weights.ulike();
            this.ofBias = bias.ulike();
            List<ParameterSlot> slots =
                    List.of(
                            ParameterSlot.drawn(ParameterSlot.WEIGHTS, shape, 1),
                            ParameterSlot.bias(sizes.filters()));
            this.step = new Convolving(slots, sizes.window(), true);
            step.useParameters(Map.of(ParameterSlot.WEIGHTS, weights, ParameterSlot.BIAS, bias));
            step.useGradients(Map.of(ParameterSlot.WEIGHTS, ofWeights, ParameterSlot.BIAS, ofBias));
        }

        private INDArray maps(long seed, Size2 plane, int channels) {
            return random(
                    seed, Shape.of(sizes.pictures(), plane.height(), plane.width(), channels));
        }

        private static INDArray random(long seed, Shape shape) {
            long[] sizes = IntStream.of(shape.sizes()).asLongStream().toArray();
            Random random = new Random(seed);
            INDArray array = Nd4j.createUninitialized(DataType.FLOAT, sizes, 'c');
            NativeArrays.fill(array, random.doubles(shape.volume(), -1, 1).toArray());
            return array;
        }

        /// {@return maps above, gradients of filters, bias and maps below}
        List<double[]> by(SlidFilters arithmetic) {
            INDArray above = gradient.ulike();
            INDArray result = below.ulike();
            arithmetic.slide(below, above);
            arithmetic.differentiate(below, gradient, result);
            return Stream.of(above, ofWeights, ofBias, result).map(NativeArrays::numbers).toList();
        }

        /// {@return the same by the definition}
        List<double[]> byDefinition() {
            double[] above = new double[(int) gradient.length()];
            double[] filters = new double[(int) weights.length()];
            double[] biases = new double[(int) bias.length()];
            double[] result = new double[(int) below.length()];
            double[] x = NativeArrays.numbers(below);
            double[] w = NativeArrays.numbers(weights);
            double[] b = NativeArrays.numbers(bias);
            double[] g = NativeArrays.numbers(gradient);
            for (int at = 0; at < above.length; at++) {
                int filter = at % b.length;
                above[at] += b[filter];
                biases[filter] += g[at];
                for (int tap = filter * w.length / b.length;
                        tap < (filter + 1) * w.length / b.length;
                        tap++) {
                    int cell = cell(at / b.length, tap);
                    if (cell >= 0) {
                        above[at] += w[tap] * x[cell];
                        filters[tap] += g[at] * x[cell];
                        result[cell] += g[at] * w[tap];
                    }
                }
            }
            return List.of(above, filters, biases, result);
        }

        /// {@return where the cell lies that a tap meets; negative in the border}
        private int cell(int place, int tap) {
            NativeWindow window = sizes.window();
            int columns = sizes.above().width();
            int rows = sizes.above().height();
            int width = window.kernel().width();
            int height = window.kernel().height();
            int y =
                    place / columns % rows * window.stride().height()
                            + tap / width % height * window.dilation().height()
                            - window.border().height();
            int x =
                    place % columns * window.stride().width()
                            + tap % width * window.dilation().width()
                            - window.border().width();
            boolean outside = y < 0 || y >= below.size(1) || x < 0 || x >= below.size(2);
            int channel = tap / width / height % (int) below.size(3);
            return outside
                    ? -1
                    : (int)
                            (((place / columns / rows * below.size(1) + y) * below.size(2) + x)
                                            * below.size(3)
                                    + channel);
        }
    }

    @BeforeAll
    static void load() {
        NativeCode.loaded();
    }

    static Stream<ConvolutionSizes> sizes() {
        return Stream.of(
                sizes(1, new Size2(5, 7), 1, 1, window(1, 1, 0)),
                sizes(2, new Size2(8, 8), 3, 16, window(3, 1, 1)),
                sizes(3, new Size2(9, 6), 16, 16, window(3, 1, 1)),
                sizes(2, new Size2(8, 9), 16, 32, window(3, 2, 1)),
                sizes(2, new Size2(9, 8), 16, 32, window(1, 2, 0)),
                sizes(1, new Size2(12, 12), 17, 33, window(5, 2, 2)),
                sizes(4, new Size2(7, 8), 40, 7, window(3, 3, 0)),
                sizes(1, new Size2(7, 7), 5, 3, window(7, 1, 3)),
                sizes(2, new Size2(10, 10), 64, 64, window(2, 2, 0)),
                sizes(
                        2,
                        new Size2(1, 20),
                        4,
                        6,
                        new NativeWindow(
                                new Size2(1, 5), new Size2(1, 3), Size2.ONE, new Size2(0, 2))));
    }

    private static ConvolutionSizes sizes(
            int pictures, Size2 plane, int channels, int filters, NativeWindow window) {
        return new ConvolutionSizes(pictures, plane, channels, filters, window, true);
    }

    private static NativeWindow window(int kernel, int stride, int border) {
        return new NativeWindow(
                new Size2(kernel, kernel),
                new Size2(stride, stride),
                Size2.ONE,
                new Size2(border, border));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void bothGiveWhatTheDefinitionSays(ConvolutionSizes sizes) {
        Case numbers = new Case(sizes);
        SlidFilters chosen = SlidFilters.of(numbers.step, sizes.window(), numbers.below);
        assertThat(chosen instanceof DirectFilters).isEqualTo(OneDnn.loaded().isPresent());
        assertSame(numbers, chosen);
        assertSame(numbers, new StockFilters(numbers.step, sizes.window()));
    }

    /// What ND4J's operations would refuse or get wrong is not asked of them.
    @Test
    @EnabledOnOs(OS.LINUX)
    void oneDnnDilates() {
        NativeWindow dilated =
                new NativeWindow(
                        new Size2(3, 3), new Size2(1, 2), new Size2(2, 3), new Size2(2, 3));
        Case numbers = new Case(sizes(2, new Size2(11, 9), 6, 10, dilated));
        assertSame(numbers, new DirectFilters(numbers.step, dilated));
    }

    private static void assertSame(Case numbers, SlidFilters arithmetic) {
        List<double[]> found = numbers.by(arithmetic);
        List<double[]> wanted = numbers.byDefinition();
        for (int i = 0; i < wanted.size(); i++) {
            double largest = Arrays.stream(wanted.get(i)).map(Math::abs).max().orElseThrow();
            assertThat(found.get(i))
                    .as(arithmetic + ", result " + i)
                    .containsExactly(wanted.get(i), within(SHARE * largest));
        }
    }
}
