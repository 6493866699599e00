package org.convlens.engine.dl4j;

import org.convlens.network.Convolution;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.function.DoubleBinaryOperator;

/// Convolution and pooling cell by cell, as the definitions say, for one picture.
final class NaiveLoops {

    private final Tensor input;
    private final Window window;
    private final Axis rows;
    private final Axis columns;

    NaiveLoops(Tensor input, Window window) {
        this.input = input;
        this.window = window;
        this.rows = Axis.rows(window, input.shape().size(1));
        this.columns = Axis.columns(window, input.shape().size(2));
    }

    /// Positions of a window along one axis, found by sliding.
    private record Axis(int before, int positions) {

        static Axis rows(Window window, int size) {
            return of(
                    size,
                    window.span().height(),
                    window.stride().height(),
                    window.padding() instanceof Padding.Explicit sides
                            ? new int[] {sides.top(), sides.bottom()}
                            : sides(
                                    window,
                                    size,
                                    window.span().height(),
                                    window.stride().height()));
        }

        static Axis columns(Window window, int size) {
            return of(
                    size,
                    window.span().width(),
                    window.stride().width(),
                    window.padding() instanceof Padding.Explicit sides
                            ? new int[] {sides.left(), sides.right()}
                            : sides(window, size, window.span().width(), window.stride().width()));
        }

        private static int[] sides(Window window, int size, int span, int stride) {
            int missing = Math.max(0, ((size + stride - 1) / stride - 1) * stride + span - size);
            return window.padding() instanceof Padding.Same
                    ? new int[] {missing / 2, missing - missing / 2}
                    : new int[] {0, 0};
        }

        private static Axis of(int size, int span, int stride, int[] sides) {
            int positions = 0;
            while (positions * stride + span <= size + sides[0] + sides[1]) {
                positions++;
            }
            return new Axis(sides[0], positions);
        }
    }

    Tensor convolution(Convolution spec, Tensor weights, Tensor bias) {
        Shape output = output(spec.filters());
        float[] result = new float[(int) output.volume()];
        int channels = input.shape().size(0) / spec.groups();
        int filters = spec.filters() / spec.groups();
        for (int cell = 0; cell < result.length; cell++) {
            int filter = cell / (rows.positions() * columns.positions());
            double sum = bias.values()[filter];
            for (int c = 0; c < channels; c++) {
                for (int i = 0; i < window.kernel().height(); i++) {
                    for (int j = 0; j < window.kernel().width(); j++) {
                        int channel = filter / filters * channels + c;
                        sum +=
                                weights.at(filter, c, i, j)
                                        * at(
                                                channel,
                                                row(cell, i),
                                                column(cell, j),
                                                spec.content());
                    }
                }
            }
            result[cell] = (float) sum;
        }
        return new Tensor(output, result);
    }

    private Shape output(int maps) {
        return Shape.of(maps, rows.positions(), columns.positions());
    }

    float[] maximum() {
        return summary(Double.NEGATIVE_INFINITY, Math::max, (value, _) -> value);
    }

    float[] mean(boolean countPadding) {
        int all = window.kernel().height() * window.kernel().width();
        return summary(0, Double::sum, (sum, count) -> sum / (countPadding ? all : count));
    }

    float[] length(double p) {
        float[] sums =
                summary(0, (sum, value) -> sum + Math.pow(Math.abs(value), p), (sum, _) -> sum);
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] = (float) Math.pow(sums[cell], 1 / p);
        }
        return sums;
    }

    /// The mean of what is above zero, weighed by itself.
    float[] expected() {
        float[] sums = summary(0, (sum, value) -> sum + Math.max(0, value), (sum, _) -> sum);
        float[] squares =
                summary(0, (sum, value) -> sum + Math.pow(Math.max(0, value), 2), (sum, _) -> sum);
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] = sums[cell] > 0 ? squares[cell] / sums[cell] : 0;
        }
        return sums;
    }

    private float[] summary(double start, DoubleBinaryOperator join, DoubleBinaryOperator end) {
        float[] result = new float[(int) output(input.shape().size(0)).volume()];
        for (int cell = 0; cell < result.length; cell++) {
            int channel = cell / (rows.positions() * columns.positions());
            double value = start;
            int count = 0;
            for (int i = 0; i < window.kernel().height(); i++) {
                for (int j = 0; j < window.kernel().width(); j++) {
                    if (isInside(row(cell, i), column(cell, j))) {
                        value =
                                join.applyAsDouble(
                                        value, input.at(channel, row(cell, i), column(cell, j)));
                        count++;
                    }
                }
            }
            result[cell] = (float) end.applyAsDouble(value, count);
        }
        return result;
    }

    private int row(int cell, int i) {
        int row = cell / columns.positions() % rows.positions();
        return row * window.stride().height() - rows.before() + i * window.dilation().height();
    }

    private int column(int cell, int j) {
        int column = cell % columns.positions();
        return column * window.stride().width() - columns.before() + j * window.dilation().width();
    }

    private boolean isInside(int row, int column) {
        return row >= 0
                && row < input.shape().size(1)
                && column >= 0
                && column < input.shape().size(2);
    }

    private double at(int channel, int row, int column, PaddingContent content) {
        if (isInside(row, column)) {
            return input.at(channel, row, column);
        }
        if (content == PaddingContent.ZERO) {
            return 0;
        }
        return input.at(
                channel,
                inside(row, input.shape().size(1), content),
                inside(column, input.shape().size(2), content));
    }

    private static int inside(int index, int size, PaddingContent content) {
        return switch (content) {
            case ZERO -> throw new IllegalArgumentException("zeros come from nowhere");
            case REPLICATE -> index < 0 ? 0 : Math.min(index, size - 1);
            case REFLECT -> index < 0 ? -index : index >= size ? 2 * size - 2 - index : index;
            case CIRCULAR -> (index + size) % size;
        };
    }
}
