package org.convlens.inspection;

import org.convlens.network.TransposedConvolution;
import org.convlens.plan.Spread;
import org.convlens.plan.TransposedAxis;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

/// What each input map adds to one map of a transposed convolution, by naive loops: every cell
/// leaves the kernel, weighed by itself, `stride` cells from that of its neighbour.
final class SpreadSums {

    private final Spread spread;
    private final Tensor sums;

    private SpreadSums(Spread spread, int channels) {
        this.spread = spread;
        Size2 out = spread.out();
        sums = Tensor.zeros(Shape.of(channels, out.height(), out.width()));
    }

    /// {@return one contribution per input map, `[channels, outHeight, outWidth]`}
    ///
    /// @param input what the layer reads, `[channels, height, width]`
    /// @param kernels of the map, `[channels, kernelHeight, kernelWidth]`
    /// @param spec the layer
    static Tensor of(Tensor input, Tensor kernels, TransposedConvolution spec) {
        int channels = input.shape().channels();
        SpreadSums made = new SpreadSums(Spread.of(spec, input.shape().plane()), channels);
        for (int channel = 0; channel < channels; channel++) {
            made.add(channel, input.slice(channel), kernels.slice(channel));
        }
        return made.sums;
    }

    private void add(int channel, Tensor map, Tensor kernel) {
        int width = map.shape().size(1);
        int taps = kernel.shape().size(1);
        for (int cell = 0; cell < map.values().length; cell++) {
            for (int tap = 0; tap < kernel.values().length; tap++) {
                int row = hit(spread.rows(), cell / width, tap / taps);
                int column = hit(spread.columns(), cell % width, tap % taps);
                add(channel, row, column, map.values()[cell] * kernel.values()[tap]);
            }
        }
    }

    private static int hit(TransposedAxis axis, int cell, int tap) {
        return cell * axis.stride() + tap * axis.dilation() - axis.before();
    }

    /// What falls beyond the border is cut off.
    private void add(int channel, int row, int column, float value) {
        Shape shape = sums.shape();
        if (row >= 0 && row < shape.size(1) && column >= 0 && column < shape.size(2)) {
            sums.values()[(channel * shape.size(1) + row) * shape.size(2) + column] += value;
        }
    }
}
