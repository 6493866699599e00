package org.convlens.engine.dl4j;

import org.convlens.tensor.Size2;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import java.util.List;

/// A convolution with filters of its own at every place, by one matrix product for each place.
final class LocallyWeighing extends WeightedStep {

    private final NativeWindow window;

    /// @param slots weights `[outHeight, outWidth, filters, channels, kernelHeight, kernelWidth]`,
    ///   then bias `[outHeight, outWidth, filters]` if there is one
    LocallyWeighing(List<ParameterSlot> slots, NativeWindow window) {
        super(slots);
        this.window = window;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray maps = pass.outputOf(input);
        keep(maps, pass);
        INDArray windows = windowsOf(maps);
        INDArray weights = byPlace(weights());
        INDArray products =
                Nd4j.createUninitialized(
                        maps.dataType(),
                        new long[] {windows.size(0), windows.size(1), weights.size(1)},
                        'c');
        Factor.of(windows).times(Factor.transposed(weights), products);
        if (has(ParameterSlot.BIAS)) {
            INDArray bias = parameter(ParameterSlot.BIAS);
            products.addi(bias.reshape('c', products.size(0), 1, products.size(2)));
        }
        Size2 plane = plane(maps);
        INDArray cells =
                products.reshape('c', plane.height(), plane.width(), maps.size(0), products.size(2))
                        .permute(2, 0, 1, 3);
        return Layout.first(pass.outputOf(cells));
    }

    @Override
    public @Nullable INDArray backward(INDArray gradient, Pass pass) {
        INDArray maps = kept();
        INDArray windows = windowsOf(maps);
        INDArray above = placesOf(Layout.last(gradient));
        INDArray weights = byPlace(weights());
        Factor.transposed(above).times(Factor.of(windows), byPlace(weightGradient()));
        if (has(ParameterSlot.BIAS)) {
            INDArray bias = gradient(ParameterSlot.BIAS);
            bias.assign(above.sum(1).reshape('c', bias.shape()));
        }
        INDArray below = Nd4j.createUninitialized(maps.dataType(), windows.shape(), 'c');
        Factor.of(above).times(Factor.of(weights), below);
        INDArray result = pass.gradient(maps.dataType(), maps.shape());
        addWindows(below, result);
        return result;
    }

    private Size2 plane(INDArray maps) {
        return window.over(maps.size(2), maps.size(3));
    }

    /// The weights of each place, `[places, filters, channels · kernel]`; a view.
    private static INDArray byPlace(INDArray all) {
        return all.reshape('c', all.size(0) * all.size(1), all.size(2), -1);
    }

    /// What comes from above for each place, `[places, pictures, filters]`.
    private static INDArray placesOf(INDArray cells) {
        return cells.permute(1, 2, 0, 3)
                .dup('c')
                .reshape('c', cells.size(1) * cells.size(2), cells.size(0), cells.size(3));
    }

    /// What each place sees, `[places, pictures, channels · kernel]`.
    private INDArray windowsOf(INDArray maps) {
        long[] shape = columnsShape(maps);
        INDArray columns = Nd4j.createUninitialized(maps.dataType(), shape, 'c');
        new Operation("im2col", List.of(maps), List.of(columns)).run(window.arguments(0, 0));
        return columns.permute(4, 5, 0, 1, 2, 3)
                .dup('c')
                .reshape('c', shape[4] * shape[5], shape[0], shape[1] * shape[2] * shape[3]);
    }

    private long[] columnsShape(INDArray maps) {
        Size2 kernel = window.kernel();
        Size2 plane = plane(maps);
        return new long[] {
            maps.size(0),
            maps.size(1),
            kernel.height(),
            kernel.width(),
            plane.height(),
            plane.width()
        };
    }

    /// Adds up what belongs to each cell of the maps.
    private void addWindows(INDArray windows, INDArray maps) {
        long[] shape = columnsShape(maps);
        INDArray columns =
                windows.reshape('c', shape[4], shape[5], shape[0], shape[1], shape[2], shape[3])
                        .permute(2, 3, 4, 5, 0, 1)
                        .dup('c');
        new Operation("col2im", List.of(columns), List.of(maps))
                .run(
                        window.stride().height(),
                        window.stride().width(),
                        window.border().height(),
                        window.border().width(),
                        (int) maps.size(2),
                        (int) maps.size(3),
                        window.dilation().height(),
                        window.dilation().width(),
                        0);
    }
}
