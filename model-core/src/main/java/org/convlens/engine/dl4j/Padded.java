package org.convlens.engine.dl4j;

import org.convlens.network.PaddingContent;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/// A step over maps with a border around them.
///
/// The border is written with channels outermost: slices of turned arrays of one picture are
/// broken.
final class Padded extends WrappedStep {

    private static final int HEIGHT_AXIS = 2;
    private static final int WIDTH_AXIS = 3;

    private final Border border;
    private final PaddingContent content;
    private final double value;

    private Padded(Step inner, Border border, PaddingContent content, double value) {
        super(inner);
        this.border = border;
        this.content = content;
        this.value = value;
    }

    /// {@return the step over maps whose border holds one value}
    static Step with(double value, Border border, Step inner) {
        return new Padded(inner, border, PaddingContent.ZERO, value);
    }

    /// {@return the step over maps whose border holds what the content says}
    static Step with(PaddingContent content, Border border, Step inner) {
        return new Padded(inner, border, content, 0);
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray padded =
                pass.output(
                        input.dataType(),
                        input.size(0),
                        input.size(1),
                        input.size(HEIGHT_AXIS) + border.top() + border.bottom(),
                        input.size(WIDTH_AXIS) + border.left() + border.right());
        if (content == PaddingContent.ZERO) {
            padded.assign(value);
        }
        core(padded, input).assign(input);
        if (content != PaddingContent.ZERO) {
            copyIntoBorder(padded, input);
        }
        return inner().forward(padded, pass);
    }

    @Override
    public @Nullable INDArray backward(INDArray gradient, Pass pass) {
        INDArray turned = inner().backward(gradient, pass);
        if (turned == null) {
            return null;
        }
        INDArray padded = turned.dup('c');
        if (content != PaddingContent.ZERO) {
            addBack(padded);
        }
        return Layout.copy(core(padded), pass::gradientOf);
    }

    /// Rows first, over the core's columns only; then columns, over all rows, corners included.
    private void copyIntoBorder(INDArray padded, INDArray input) {
        INDArray middle = View.part(padded, WIDTH_AXIS, border.left(), input.size(WIDTH_AXIS));
        copyLines(middle, HEIGHT_AXIS, border.top(), input.size(HEIGHT_AXIS));
        copyLines(padded, WIDTH_AXIS, border.left(), input.size(WIDTH_AXIS));
    }

    /// The way of {@link #copyIntoBorder} backwards.
    private void addBack(INDArray padded) {
        long height = padded.size(HEIGHT_AXIS) - border.top() - border.bottom();
        long width = padded.size(WIDTH_AXIS) - border.left() - border.right();
        addLines(padded, WIDTH_AXIS, border.left(), width);
        INDArray middle = View.part(padded, WIDTH_AXIS, border.left(), width);
        addLines(middle, HEIGHT_AXIS, border.top(), height);
    }

    private void copyLines(INDArray maps, int axis, int before, long size) {
        for (long line = 0; line < maps.size(axis); line++) {
            if (line < before || line >= before + size) {
                line(maps, axis, line)
                        .assign(line(maps, axis, before + source(line - before, size)));
            }
        }
    }

    private void addLines(INDArray maps, int axis, int before, long size) {
        for (long line = 0; line < maps.size(axis); line++) {
            if (line < before || line >= before + size) {
                line(maps, axis, before + source(line - before, size)).addi(line(maps, axis, line));
            }
        }
    }

    private long source(long line, long size) {
        return switch (content) {
            case ZERO -> throw new IllegalStateException("zeros come from nowhere");
            case REPLICATE -> Math.clamp(line, 0, size - 1);
            case REFLECT -> size - 1 - Math.abs(size - 1 - Math.abs(line));
            case CIRCULAR -> Math.floorMod(line, size);
        };
    }

    private INDArray core(INDArray padded, INDArray input) {
        return core(padded, input.size(HEIGHT_AXIS), input.size(WIDTH_AXIS));
    }

    private INDArray core(INDArray padded) {
        return core(
                padded,
                padded.size(HEIGHT_AXIS) - border.top() - border.bottom(),
                padded.size(WIDTH_AXIS) - border.left() - border.right());
    }

    private INDArray core(INDArray padded, long height, long width) {
        INDArray rows = View.part(padded, HEIGHT_AXIS, border.top(), height);
        return View.part(rows, WIDTH_AXIS, border.left(), width);
    }

    private static INDArray line(INDArray maps, int axis, long index) {
        return View.part(maps, axis, index, 1);
    }
}
