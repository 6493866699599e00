package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.network.ActivationFunction;
import org.convlens.network.AveragePooling;
import org.convlens.network.BlurPooling;
import org.convlens.network.ChannelAveragePooling;
import org.convlens.network.ChannelMaxPooling;
import org.convlens.network.Convolution;
import org.convlens.network.Convolution1d;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.LayerSpec;
import org.convlens.network.LocallyConnected;
import org.convlens.network.LpPooling;
import org.convlens.network.MaxPooling;
import org.convlens.network.Region;
import org.convlens.network.RoiPooling;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.StochasticPooling;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Upsampling;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.function.BinaryOperator;

/// Layers against loops that follow the definitions cell by cell, in single precision.
class NaiveLoopsTest {

    private static final Shape PICTURE = Shape.of(4, 7, 6);

    @ParameterizedTest
    @MethodSource("org.convlens.engine.dl4j.Slidings#convolutionSettings")
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
            case Convolution1d series -> convolved(series.flat(), "weights", session, picture);
            case LocallyConnected local -> byPlace(local, session, picture);
            case DepthwiseConvolution depthwise ->
                    convolved(grouped(depthwise), "weights", session, picture);
            case SeparableConvolution separable ->
                    convolved(
                            separable.pointwise(),
                            "pointwise",
                            session,
                            convolved(
                                    grouped(separable.depthwise()), "depthwise", session, picture));
            case TransposedConvolution transposed ->
                    new NaiveTransposed(picture, transposed)
                            .result(
                                    Probe.tensor(session.parameters(), "layer/weights"),
                                    bias(transposed, transposed.filters(), session));
        };
    }

    /// At each place the convolution with the weights of that place.
    private static Tensor byPlace(LocallyConnected spec, NetworkSession session, Tensor picture) {
        Tensor weights = Probe.tensor(session.parameters(), "layer/weights");
        NaiveLoops loops = new NaiveLoops(picture, spec.window());
        Convolution alike = Convolution.of(spec.filters(), spec.window()).with(spec.content());
        Tensor none = Tensor.zeros(Shape.of(spec.filters()));
        Shape places = weights.shape();
        Tensor result = Tensor.zeros(Shape.of(spec.filters(), places.size(0), places.size(1)));
        int plane = places.size(0) * places.size(1);
        for (int place = 0; place < plane; place++) {
            Tensor here = weights.slice(place / places.size(1)).slice(place % places.size(1));
            float[] all = loops.convolution(alike, here, none).values();
            for (int filter = 0; filter < spec.filters(); filter++) {
                result.values()[filter * plane + place] = all[filter * plane + place];
                if (spec.bias()) {
                    result.values()[filter * plane + place] +=
                            Probe.tensor(session.parameters(), "layer/bias")
                                    .values()[place * spec.filters() + filter];
                }
            }
        }
        return result;
    }

    @ParameterizedTest
    @MethodSource("org.convlens.engine.dl4j.Slidings#series")
    void convolutionAlongASeriesFollowsItsDefinition(LayerSpec spec) {
        ConvolutionSpec plain = ((ConvolutionSpec) spec).with(ActivationFunction.IDENTITY);
        Shape shape = Shape.of(4, 1, 9);
        NetworkPlan plan = Networks.over(shape.sizes()).then("layer", plain).plan();
        try (NetworkSession session = open(plan)) {
            Tensor pictures = Batches.pictures(2, 9, shape);
            assertClose(
                    session.predict(pictures).slice(1).values(),
                    expected(plain, session, pictures.slice(1)).values());
        }
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
        return new NaiveLoops(picture, spec.window())
                .convolution(spec, weights, bias(spec, spec.filters(), session));
    }

    private static Tensor bias(ConvolutionSpec spec, int count, NetworkSession session) {
        return spec.bias()
                ? Probe.tensor(session.parameters(), "layer/bias")
                : Tensor.zeros(Shape.of(count));
    }

    @ParameterizedTest
    @MethodSource("org.convlens.engine.dl4j.Slidings#poolingSettings")
    void poolingFollowsItsDefinition(LayerSpec spec) {
        try (NetworkSession session = open(spec)) {
            Tensor pictures = Batches.pictures(2, 9, PICTURE);
            float[] expected =
                    switch (spec) {
                        case MaxPooling(Window window) ->
                                new NaiveLoops(pictures.slice(1), window).maximum();
                        case AveragePooling(Window window, boolean countPadding) ->
                                new NaiveLoops(pictures.slice(1), window).mean(countPadding);
                        case LpPooling(Window window, double p) ->
                                new NaiveLoops(pictures.slice(1), window).length(p);
                        case BlurPooling blur -> blurred(blur, pictures.slice(1));
                        case StochasticPooling(Window window) ->
                                new NaiveLoops(pictures.slice(1), window).expected();
                        case ChannelMaxPooling(int kernel, int stride) ->
                                joined(pictures.slice(1), kernel, stride, Math::max);
                        case ChannelAveragePooling(int kernel, int stride) ->
                                scaled(
                                        joined(pictures.slice(1), kernel, stride, Float::sum),
                                        1f / kernel);
                        case RoiPooling roi -> regional(roi, pictures.slice(1));
                        case Upsampling upsampling -> enlarged(upsampling, pictures.slice(1));
                        default -> throw new IllegalArgumentException(spec.kind());
                    };
            assertClose(session.predict(pictures).slice(1).values(), expected);
        }
    }

    private static float[] blurred(BlurPooling spec, Tensor picture) {
        Size2 kernel = spec.window().kernel();
        int channels = PICTURE.channels();
        Tensor weights = Tensor.zeros(Shape.of(channels, 1, kernel.height(), kernel.width()));
        for (int i = 0; i < weights.values().length; i++) {
            int row = i / kernel.width() % kernel.height();
            weights.values()[i] =
                    (float)
                            (choose(kernel.height() - 1, row)
                                    * choose(kernel.width() - 1, i % kernel.width())
                                    / Math.pow(2, kernel.height() + kernel.width() - 2));
        }
        Convolution alike =
                Convolution.of(channels, spec.window()).withGroups(channels).with(spec.content());
        return new NaiveLoops(picture, spec.window())
                .convolution(alike, weights, Tensor.zeros(Shape.of(channels)))
                .values();
    }

    private static double choose(int n, int k) {
        return k == 0 ? 1 : choose(n - 1, k - 1) * n / k;
    }

    private static float[] joined(
            Tensor picture, int kernel, int stride, BinaryOperator<Float> join) {
        int plane = PICTURE.size(1) * PICTURE.size(2);
        float[] result = new float[((PICTURE.channels() - kernel) / stride + 1) * plane];
        for (int cell = 0; cell < result.length; cell++) {
            int start = cell / plane * stride * plane + cell % plane;
            result[cell] = picture.values()[start];
            for (int rival = 1; rival < kernel; rival++) {
                result[cell] = join.apply(result[cell], picture.values()[start + rival * plane]);
            }
        }
        return result;
    }

    private static float[] scaled(float[] values, float factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return values;
    }

    /// Every cell of the region is asked which part of the grid it belongs to.
    private static float[] regional(RoiPooling spec, Tensor picture) {
        Size2 grid = spec.output();
        Region region = spec.region();
        float[] result = new float[PICTURE.channels() * grid.height() * grid.width()];
        for (int cell = 0; cell < result.length; cell++) {
            int i = cell / grid.width() % grid.height();
            int j = cell % grid.width();
            float largest = Float.NEGATIVE_INFINITY;
            for (int row = 0; row < PICTURE.size(1); row++) {
                for (int column = 0; column < PICTURE.size(2); column++) {
                    boolean inside =
                            isIn(row, i, grid.height(), edges(region.top(), region.height(), 1))
                                    && isIn(
                                            column,
                                            j,
                                            grid.width(),
                                            edges(region.left(), region.width(), 2));
                    if (inside) {
                        int channel = cell / grid.height() / grid.width();
                        largest = Math.max(largest, picture.at(channel, row, column));
                    }
                }
            }
            result[cell] = largest;
        }
        return result;
    }

    private static int[] edges(double start, double share, int axis) {
        int size = PICTURE.size(axis);
        int first = (int) Math.floor(start * size);
        int end = (int) Math.ceil(Math.min(1, start + share) * size);
        return new int[] {first, Math.max(end, first + 1)};
    }

    /// Whether a cell lies in a part, were the region laid out as real numbers.
    private static boolean isIn(int cell, int part, int parts, int[] edges) {
        double length = (double) (edges[1] - edges[0]) / parts;
        double from = edges[0] + part * length;
        double to = edges[0] + (part + 1) * length;
        return edges[0] <= cell && cell < edges[1] && cell + 1 > from + 1e-9 && cell < to - 1e-9;
    }

    /// By the definition of bilinear sampling at half-cell centres, as PyTorch has it.
    private static float[] enlarged(Upsampling spec, Tensor picture) {
        int height = PICTURE.size(1) * spec.scale().height();
        int width = PICTURE.size(2) * spec.scale().width();
        float[] result = new float[PICTURE.size(0) * height * width];
        for (int cell = 0; cell < result.length; cell++) {
            double row = (cell / width % height + 0.5) / spec.scale().height() - 0.5;
            double column = (cell % width + 0.5) / spec.scale().width() - 0.5;
            result[cell] =
                    switch (spec.mode()) {
                        case NEAREST ->
                                at(
                                        picture,
                                        cell / width / height,
                                        Math.round(row),
                                        Math.round(column));
                        case BILINEAR -> mixed(picture, cell / width / height, row, column);
                    };
        }
        return result;
    }

    private static float mixed(Tensor picture, int channel, double row, double column) {
        double sum = 0;
        for (int corner = 0; corner < 4; corner++) {
            double y = Math.floor(row) + (corner < 2 ? 0 : 1);
            double x = Math.floor(column) + corner % 2;
            double near = (1 - Math.abs(row - y)) * (1 - Math.abs(column - x));
            sum += near * at(picture, channel, (long) y, (long) x);
        }
        return (float) sum;
    }

    private static float at(Tensor picture, int channel, long row, long column) {
        return picture.at(
                channel,
                Math.clamp(row, 0, PICTURE.size(1) - 1),
                Math.clamp(column, 0, PICTURE.size(2) - 1));
    }

    private static NetworkSession open(LayerSpec spec) {
        NetworkPlan plan = Networks.over(PICTURE.sizes()).then("layer", spec).plan();
        return open(plan);
    }

    private static NetworkSession open(NetworkPlan plan) {
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
