package org.convlens.engine.dl4j;

import org.convlens.network.Padding;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

/// Transposed convolution of one picture: every input cell adds its filters, then the border is cut
/// off.
///
/// @param input the picture
/// @param spec the layer
record NaiveTransposed(Tensor input, TransposedConvolution spec) {

    Tensor result(Tensor weights, Tensor bias) {
        Size2 size = size();
        Tensor result = Tensor.zeros(Shape.of(spec.filters(), size.height(), size.width()));
        for (int cell = 0; cell < result.values().length; cell++) {
            result.values()[cell] = bias.values()[cell / size.height() / size.width()];
        }
        for (int cell = 0; cell < input.values().length; cell++) {
            for (int filter = 0; filter < spec.filters(); filter++) {
                add(cell, filter, weights, result);
            }
        }
        return result;
    }

    private void add(int cell, int filter, Tensor weights, Tensor result) {
        Window window = spec.window();
        int width = input.shape().size(2);
        int height = input.shape().size(1);
        int row = cell / width % height * window.stride().height() - before(0);
        int column = cell % width * window.stride().width() - before(1);
        Shape shape = result.shape();
        for (int i = 0; i < window.kernel().height(); i++) {
            for (int j = 0; j < window.kernel().width(); j++) {
                int y = row + i * window.dilation().height();
                int x = column + j * window.dilation().width();
                if (y >= 0 && y < shape.size(1) && x >= 0 && x < shape.size(2)) {
                    result.values()[(filter * shape.size(1) + y) * shape.size(2) + x] +=
                            input.values()[cell] * weights.at(cell / width / height, filter, i, j);
                }
            }
        }
    }

    private Size2 size() {
        Size2 plane = input.shape().plane();
        Size2 stride = spec.window().stride();
        return new Size2(
                (plane.height() - 1) * stride.height() + spec.outputPadding().height() + rest(0),
                (plane.width() - 1) * stride.width() + spec.outputPadding().width() + rest(1));
    }

    /// What the last input cell adds, without what is cut off.
    private int rest(int axis) {
        Window window = spec.window();
        return switch (window.padding()) {
            case Padding.Valid() -> span(axis);
            case Padding.Same() -> axis == 0 ? window.stride().height() : window.stride().width();
            case Padding.Explicit sides ->
                    span(axis)
                            - (axis == 0
                                    ? sides.top() + sides.bottom()
                                    : sides.left() + sides.right());
        };
    }

    private int before(int axis) {
        return switch (spec.window().padding()) {
            case Padding.Valid() -> 0;
            case Padding.Same() -> Math.max(0, span(axis) - rest(axis)) / 2;
            case Padding.Explicit sides -> axis == 0 ? sides.top() : sides.left();
        };
    }

    private int span(int axis) {
        Size2 span = spec.window().span();
        return axis == 0 ? span.height() : span.width();
    }
}
