package org.convlens.workings;

import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.Window;
import org.convlens.plan.Slide;
import org.convlens.plan.SlidingAxis;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A convolution of one square map by one square kernel, on paper: its sizes, its numbers, and the
/// matrix that does the same.
///
/// @param input rows and columns of the map
/// @param kernel rows and columns of the kernel
/// @param stride cells from one position to the next
/// @param dilation distance of neighbouring kernel cells
/// @param padding what is added around the map
/// @param content what the padding holds
/// @see "Dumoulin & Visin, A guide to convolution arithmetic for deep learning, arXiv:1603.07285"
public record Exercise(
        int input, int kernel, int stride, int dilation, Padding padding, PaddingContent content) {

    /// {@return one axis, its padding resolved; both are the same}
    public SlidingAxis axis() {
        Window window =
                new Window(
                        Size2.square(kernel),
                        Size2.square(stride),
                        Size2.square(dilation),
                        padding);
        return Slide.of(window, Size2.square(input)).rows();
    }

    /// {@return whether the window fits, and the padding finds the cells that it shows}
    public boolean isPossible() {
        SlidingAxis axis = axis();
        int widest = Math.max(axis.before(), axis.after());
        boolean found =
                switch (content) {
                    case ZERO, REPLICATE -> true;
                    case REFLECT -> widest < input;
                    case CIRCULAR -> widest <= input;
                };
        return input > 0 && axis.fits() && found;
    }

    /// {@return the map with its padding, `[1, size, size]`}
    ///
    /// @param map `[1, input, input]`
    public Tensor padded(Tensor map) {
        SlidingAxis axis = axis();
        int size = axis.before() + input + axis.after();
        Tensor all = Tensor.zeros(Shape.of(1, size, size));
        for (int i = 0; i < size * size; i++) {
            int place = i;
            source(i / size - axis.before(), i % size - axis.before())
                    .ifPresent(cell -> all.values()[place] = map.values()[cell]);
        }
        return all;
    }

    /// {@return what comes out, `[1, out, out]`: `Σ kernel(k, l) · padded(s·i + d·k, s·j + d·l)`,
    /// the cross-correlation that networks call convolution}
    ///
    /// @param map `[1, input, input]`
    /// @param weights `[1, kernel, kernel]`
    public Tensor output(Tensor map, Tensor weights) {
        Tensor padded = padded(map);
        int out = axis().out();
        Tensor result = Tensor.zeros(Shape.of(1, out, out));
        for (int i = 0; i < out * out; i++) {
            for (int k = 0; k < kernel * kernel; k++) {
                result.values()[i] += weights.values()[k] * padded.at(0, row(i, k), column(i, k));
            }
        }
        return result;
    }

    /// {@return every patch as a column, `[1, kernel², out²]`: the kernel as a row times this is
    /// the output}
    ///
    /// @param map `[1, input, input]`
    public Tensor patches(Tensor map) {
        Tensor padded = padded(map);
        int positions = axis().out() * axis().out();
        int cells = kernel * kernel;
        Tensor columns = Tensor.zeros(Shape.of(1, cells, positions));
        for (int i = 0; i < cells * positions; i++) {
            int position = i % positions;
            int cell = i / positions;
            columns.values()[i] = padded.at(0, row(position, cell), column(position, cell));
        }
        return columns;
    }

    /// {@return the matrix whose product with the map as a column is the output, `[1, out²,
    /// input²]`; its transpose is the transposed convolution}
    ///
    /// @param weights `[1, kernel, kernel]`
    public Tensor matrix(Tensor weights) {
        int before = axis().before();
        int positions = axis().out() * axis().out();
        int cells = input * input;
        Tensor matrix = Tensor.zeros(Shape.of(1, positions, cells));
        for (int position = 0; position < positions; position++) {
            for (int k = 0; k < kernel * kernel; k++) {
                int start = position * cells;
                float weight = weights.values()[k];
                source(row(position, k) - before, column(position, k) - before)
                        .ifPresent(cell -> matrix.values()[start + cell] += weight);
            }
        }
        return matrix;
    }

    /// {@return what the transposed convolution makes of a map: the matrix, transposed, times it,
    /// `[1, input, input]`}
    ///
    /// @param map `[1, out, out]`
    /// @param weights `[1, kernel, kernel]`
    public Tensor transposed(Tensor map, Tensor weights) {
        Tensor matrix = matrix(weights);
        int cells = input * input;
        Tensor result = Tensor.zeros(Shape.of(1, input, input));
        for (int i = 0; i < matrix.values().length; i++) {
            result.values()[i % cells] += matrix.values()[i] * map.values()[i / cells];
        }
        return result;
    }

    /// {@return the same settings over a map of such a size that this many rows and columns come
    /// out and none is lost, with zeros as padding: what the transposed convolution of a map of
    /// that many leads back to}
    ///
    /// @param out rows and columns that the transposed convolution reads
    public Exercise leadingTo(int out) {
        SlidingAxis axis = axis();
        int size =
                padding instanceof Padding.Same
                        ? stride * out
                        : stride * (out - 1) + axis.span() - axis.before() - axis.after();
        return new Exercise(size, kernel, stride, dilation, padding, PaddingContent.ZERO);
    }

    /// {@return what the transposed convolution makes of a map before its padding is cut off, `[1,
    /// size, size]`: each value leaves the kernel, times itself, where the window would stand}
    ///
    /// @param map `[1, out, out]`
    /// @param weights `[1, kernel, kernel]`
    public Tensor spread(Tensor map, Tensor weights) {
        int size = axis().before() + input + axis().after();
        Tensor all = Tensor.zeros(Shape.of(1, size, size));
        for (int position = 0; position < map.values().length; position++) {
            for (int k = 0; k < kernel * kernel; k++) {
                all.values()[row(position, k) * size + column(position, k)] +=
                        map.values()[position] * weights.values()[k];
            }
        }
        return all;
    }

    /// {@return how often the window reads each cell of the padded map, `[1, size, size]`; of the
    /// transposed convolution, how many products meet there}
    public Tensor readings() {
        return spread(ones(axis().out()), ones(kernel));
    }

    private static Tensor ones(int side) {
        float[] values = new float[side * side];
        Arrays.fill(values, 1);
        return new Tensor(Shape.of(1, side, side), values);
    }

    /// {@return which kernel cell a position of the window has over a cell; nothing where it has
    /// none}
    ///
    /// @param position the output's cell, row by row
    /// @param row of the padded map
    /// @param column of the padded map
    public OptionalInt cellOver(int position, int row, int column) {
        return IntStream.range(0, kernel * kernel)
                .filter(k -> row(position, k) == row && column(position, k) == column)
                .findFirst();
    }

    /// {@return rows and columns that the transposed convolution adds at the end, because the
    /// forward one lost them: `a = (i + 2p − k') mod s`}
    public int outputPadding() {
        SlidingAxis axis = axis();
        return Math.floorMod(axis.in() + axis.before() + axis.after() - axis.span(), stride);
    }

    /// {@return a kernel turned by half a turn: what a convolution of mathematics slides}
    ///
    /// @param weights `[1, kernel, kernel]`
    public static Tensor flipped(Tensor weights) {
        int count = weights.values().length;
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = weights.values()[count - 1 - i];
        }
        return new Tensor(weights.shape(), values);
    }

    /// {@return the row of the padded map that a kernel cell reads}
    ///
    /// @param position the output's cell, row by row
    /// @param cell the kernel's cell, row by row
    public int row(int position, int cell) {
        return position / axis().out() * stride + cell / kernel * dilation;
    }

    /// {@return the column of the padded map that a kernel cell reads}
    ///
    /// @param position the output's cell, row by row
    /// @param cell the kernel's cell, row by row
    public int column(int position, int cell) {
        return position % axis().out() * stride + cell % kernel * dilation;
    }

    private Optional<Integer> source(int row, int column) {
        int y = Around.source(row, input, content);
        int x = Around.source(column, input, content);
        return y == Around.NOTHING || x == Around.NOTHING
                ? Optional.empty()
                : Optional.of(y * input + x);
    }
}
