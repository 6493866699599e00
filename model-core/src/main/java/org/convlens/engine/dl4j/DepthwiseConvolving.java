package org.convlens.engine.dl4j;

import org.convlens.tensor.Size2;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import java.util.ArrayList;
import java.util.List;

/// Convolution of each channel by itself through the native operation, once for each of a channel's
/// filters: oneDNN computes one filter for each channel, hundreds of times as fast as the native
/// loops that take over for several, and no holes, so that dilated filters are filled with zeros.
final class DepthwiseConvolving extends WeightedStep {

    private static final int CHANNELS_LAST = 1;
    private static final int CHANNELS_BEFORE_MULTIPLIER = 0;

    /// Cells of a filter with its holes; beyond, the zeros cost more than another way.
    private static final int MOST_CELLS = 1024;

    private final NativeWindow window;

    /// @param slots weights of one channel of input for each filter, `[channels, multiplier,
    ///   kernelHeight, kernelWidth]` or all filters before one another; then bias if there is one
    DepthwiseConvolving(List<ParameterSlot> slots, NativeWindow window) {
        super(slots);
        this.window = window;
    }

    /// {@return whether this is a good way for such windows}
    static boolean isQuick(NativeWindow window) {
        Size2 span = window.span();
        return !window.isDilated() || (long) span.height() * span.width() <= MOST_CELLS;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray cells = Layout.last(input, pass::outputOf);
        keep(cells, pass);
        Size2 plane = window.over(input.size(2), input.size(3));
        long channels = input.size(1);
        long multiplier = multiplierOf(channels);
        INDArray output =
                pass.output(
                        cells.dataType(),
                        cells.size(0),
                        plane.height(),
                        plane.width(),
                        channels * multiplier);
        for (long filter = 0; filter < multiplier; filter++) {
            INDArray maps = multiplier == 1 ? output : like(output, channels);
            new Operation("depthwise_conv2d", operands(cells, filter), List.of(maps))
                    .run(arguments());
            if (multiplier > 1) {
                every(output, channels, filter).assign(maps);
            }
        }
        return Layout.first(output);
    }

    @Override
    public @Nullable INDArray backward(INDArray gradient, Pass pass) {
        INDArray cells = kept();
        INDArray above = Layout.last(gradient);
        long channels = cells.size(3);
        INDArray below = pass.gradient(cells.dataType(), cells.shape());
        long multiplier = multiplierOf(channels);
        for (long filter = 0; filter < multiplier; filter++) {
            INDArray part = filter == 0 ? below : like(cells, channels);
            INDArray maps = multiplier == 1 ? above : every(above, channels, filter).dup('c');
            differentiate(cells, maps, part, filter);
            if (filter > 0) {
                below.addi(part);
            }
        }
        return Layout.first(below);
    }

    private void differentiate(INDArray cells, INDArray above, INDArray below, long filter) {
        List<INDArray> operands = operands(cells, filter);
        INDArray weights = operands.get(1);
        operands.add(above);
        INDArray slopes = like(weights, 1);
        List<INDArray> results = new ArrayList<>(List.of(below, slopes));
        if (has(ParameterSlot.BIAS)) {
            results.add(Nd4j.createUninitialized(cells.dataType(), new long[] {cells.size(3)}));
        }
        new Operation("depthwise_conv2d_bp", operands, results).run(arguments());
        one(weightGradient(), cells.size(3), filter).assign(withoutHoles(slopes).permute(2, 0, 1));
        if (has(ParameterSlot.BIAS)) {
            every(gradient(ParameterSlot.BIAS), cells.size(3), filter).assign(results.getLast());
        }
    }

    private List<INDArray> operands(INDArray cells, long filter) {
        long channels = cells.size(3);
        List<INDArray> operands = new ArrayList<>(List.of(cells, weightsOf(channels, filter)));
        if (has(ParameterSlot.BIAS)) {
            operands.add(every(parameter(ParameterSlot.BIAS), channels, filter).dup('c'));
        }
        return operands;
    }

    /// One filter for each channel, `[spanHeight, spanWidth, channels, 1]`.
    private INDArray weightsOf(long channels, long filter) {
        Size2 span = window.span();
        INDArray weights =
                Nd4j.zeros(weights().dataType(), span.height(), span.width(), channels, 1);
        withoutHoles(weights).assign(one(weights(), channels, filter).permute(1, 2, 0));
        return weights;
    }

    /// The cells of a filter between its holes, `[kernelHeight, kernelWidth, channels]`; a view.
    private INDArray withoutHoles(INDArray weights) {
        Size2 kernel = window.kernel();
        Size2 dilation = window.dilation();
        long[] shape = {kernel.height(), kernel.width(), weights.size(2)};
        long[] strides = {
            (long) dilation.height() * weights.stride(0),
            (long) dilation.width() * weights.stride(1),
            weights.stride(2)
        };
        return Nd4j.create(weights.data(), shape, strides, weights.offset(), 'c');
    }

    /// One filter of each channel, `[channels, kernelHeight, kernelWidth]`; a view.
    private INDArray one(INDArray all, long channels, long filter) {
        Size2 kernel = window.kernel();
        INDArray filters = all.reshape('c', channels, -1, kernel.height(), kernel.width());
        return View.at(filters, 1, filter);
    }

    /// What belongs to one filter of each channel, among all along the last axis; a view.
    private static INDArray every(INDArray all, long channels, long filter) {
        long[] shape = new long[all.rank() + 1];
        System.arraycopy(all.shape(), 0, shape, 0, all.rank() - 1);
        shape[all.rank() - 1] = channels;
        shape[all.rank()] = all.size(all.rank() - 1) / channels;
        return View.at(all.reshape('c', shape), all.rank(), filter);
    }

    private static INDArray like(INDArray array, long channels) {
        long[] shape = array.shape().clone();
        shape[shape.length - 1] = channels;
        return Nd4j.createUninitialized(array.dataType(), shape, 'c');
    }

    private long multiplierOf(long channels) {
        return weights().length() / window.kernel().height() / window.kernel().width() / channels;
    }

    private int[] arguments() {
        return window.filled().arguments(CHANNELS_LAST, CHANNELS_BEFORE_MULTIPLIER);
    }
}
