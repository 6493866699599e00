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
    private final Shape output;
    private final int top;
    private final int left;

    NaiveLoops(Tensor input, Window window, Shape output) {
        this.input = input;
        this.window = window;
        this.output = output;
        this.top = before(0);
        this.left = before(1);
    }

    private int before(int axis) {
        return switch (window.padding()) {
            case Padding.Valid() -> 0;
            case Padding.Explicit(int above, int before, int _, int _) ->
                    axis == 0 ? above : before;
            case Padding.Same() -> {
                int size = input.shape().size(axis + 1);
                int span = axis == 0 ? window.span().height() : window.span().width();
                int stride = axis == 0 ? window.stride().height() : window.stride().width();
                yield Math.max(0, ((size + stride - 1) / stride - 1) * stride + span - size) / 2;
            }
        };
    }

    float[] convolution(Convolution spec, Tensor weights, Tensor bias) {
        float[] result = new float[(int) output.volume()];
        int channels = input.shape().size(0) / spec.groups();
        int filters = spec.filters() / spec.groups();
        for (int cell = 0; cell < result.length; cell++) {
            int filter = cell / (output.size(1) * output.size(2));
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
        return result;
    }

    float[] maximum() {
        return summary(Double.NEGATIVE_INFINITY, Math::max, (value, _) -> value);
    }

    float[] mean(boolean countPadding) {
        int all = window.kernel().height() * window.kernel().width();
        return summary(0, Double::sum, (sum, count) -> sum / (countPadding ? all : count));
    }

    private float[] summary(double start, DoubleBinaryOperator join, DoubleBinaryOperator end) {
        float[] result = new float[(int) output.volume()];
        for (int cell = 0; cell < result.length; cell++) {
            int channel = cell / (output.size(1) * output.size(2));
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
        int row = cell / output.size(2) % output.size(1);
        return row * window.stride().height() - top + i * window.dilation().height();
    }

    private int column(int cell, int j) {
        int column = cell % output.size(2);
        return column * window.stride().width() - left + j * window.dilation().width();
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
