package org.convlens.inspection;

import org.convlens.network.Convolution;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

/// What each input map contributes to one map of a convolution: the map before bias and activation
/// function is their sum, `Σ input[c] ∗ kernel[c]`.
///
/// @param inputs the first of the input maps that are read; all of them without groups
/// @param sums one contribution per input map that is read, `[channels/groups, outHeight,
///   outWidth]`
public record PartialSums(int inputs, Tensor sums) {

    /// {@return the contributions to one map, by naive loops}
    ///
    /// @param input what the layer reads, `[channels, height, width]`
    /// @param weights of the layer, `[filters, channels/groups, kernelHeight, kernelWidth]`, or
    ///   mosaics of such kernels, one for each cell of the map
    /// @param spec its settings
    /// @param filter which of its maps, from 0
    public static PartialSums of(Tensor input, Tensor weights, Convolution spec, int filter) {
        return new Loops(input, weights.slice(filter), spec).run(filter);
    }

    /// {@return the map before bias and activation function, `[outHeight, outWidth]`}
    public Tensor total() {
        Tensor total = sums.slice(0);
        for (int channel = 1; channel < sums.shape().size(0); channel++) {
            float[] next = sums.slice(channel).values();
            for (int i = 0; i < next.length; i++) {
                total.values()[i] += next[i];
            }
        }
        return total;
    }

    private record Loops(Tensor input, Tensor kernel, Convolution spec) {

        PartialSums run(int filter) {
            int channels = kernel.shape().size(0);
            int first = filter / (spec.filters() / spec.groups()) * channels;
            Size2 plane = input.shape().plane();
            Axis rows = axis(plane.height(), true);
            Axis columns = axis(plane.width(), false);
            Tensor sums = Tensor.zeros(Shape.of(channels, rows.out(), columns.out()));
            int place = 0;
            for (int channel = 0; channel < channels; channel++) {
                for (int row = 0; row < rows.out(); row++) {
                    for (int column = 0; column < columns.out(); column++) {
                        sums.values()[place] =
                                (float)
                                        sum(
                                                new Kernel(channel, first, row, column),
                                                rows.at(row),
                                                columns.at(column));
                        place++;
                    }
                }
            }
            return new PartialSums(first, sums);
        }

        /// Which map under the kernel, and for which cell.
        private record Kernel(int channel, int first, int row, int column) {}

        private double sum(Kernel place, Window rows, Window columns) {
            Size2 size = spec.window().kernel();
            double sum = 0;
            for (int i = 0; i < size.height(); i++) {
                for (int j = 0; j < size.width(); j++) {
                    int row = rows.cell(i);
                    int column = columns.cell(j);
                    if (row >= 0 && column >= 0) {
                        sum +=
                                weight(place, i, j)
                                        * input.at(place.first() + place.channel(), row, column);
                    }
                }
            }
            return sum;
        }

        /// Of a mosaic, the kernel of the cell; a single kernel stands at every cell.
        private double weight(Kernel place, int i, int j) {
            Size2 size = spec.window().kernel();
            int row = place.row() * size.height() + i;
            int column = place.column() * size.width() + j;
            return kernel.at(
                    place.channel(), row % kernel.shape().size(1), column % kernel.shape().size(2));
        }

        private Axis axis(int size, boolean vertical) {
            Size2 kernelSize = spec.window().kernel();
            int taps = vertical ? kernelSize.height() : kernelSize.width();
            Size2 strides = spec.window().stride();
            Size2 dilations = spec.window().dilation();
            int stride = vertical ? strides.height() : strides.width();
            int dilation = vertical ? dilations.height() : dilations.width();
            int span = dilation * (taps - 1) + 1;
            int[] padding = padding(size, stride, span, vertical);
            int out = (size + padding[0] + padding[1] - span) / stride + 1;
            return new Axis(size, out, stride, dilation, padding[0], spec.content());
        }

        private int[] padding(int size, int stride, int span, boolean vertical) {
            return switch (spec.window().padding()) {
                case Padding.Valid() -> new int[] {0, 0};
                case Padding.Same() -> {
                    int total =
                            Math.max(0, (Math.ceilDiv(size, stride) - 1) * stride + span - size);
                    yield new int[] {total / 2, total - total / 2};
                }
                case Padding.Explicit(int top, int left, int bottom, int right) ->
                        vertical ? new int[] {top, bottom} : new int[] {left, right};
            };
        }
    }

    /// One axis of the sliding.
    private record Axis(
            int size, int out, int stride, int dilation, int before, PaddingContent content) {

        Window at(int position) {
            return tap -> inside(position * stride + tap * dilation - before);
        }

        /// {@return the cell that stands at a place, in the padding too; -1 for zeros}
        private int inside(int place) {
            if (place >= 0 && place < size) {
                return place;
            }
            return switch (content) {
                case ZERO -> -1;
                case REPLICATE -> Math.clamp(place, 0, size - 1);
                case REFLECT -> place < 0 ? -place : 2 * (size - 1) - place;
                case CIRCULAR -> Math.floorMod(place, size);
            };
        }
    }

    /// Where the taps of a kernel stand on one axis.
    @FunctionalInterface
    private interface Window {
        int cell(int tap);
    }
}
