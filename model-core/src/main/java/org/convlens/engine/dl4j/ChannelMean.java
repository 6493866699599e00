package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/// The mean of neighbouring channels.
final class ChannelMean implements Step {

    private final int kernel;
    private final int stride;
    private final int channels;

    /// @param channels of the input
    ChannelMean(int kernel, int stride, int channels) {
        this.kernel = kernel;
        this.stride = stride;
        this.channels = channels;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray maps = Layout.last(input, pass::outputOf);
        INDArray sum = pass.outputOf(part(maps, 0));
        for (int place = 1; place < kernel; place++) {
            sum.addi(part(maps, place));
        }
        return Layout.first(sum.divi(kernel));
    }

    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray share = Layout.last(gradient).div(kernel);
        INDArray below =
                pass.gradient(
                        share.dataType(), share.size(0), share.size(1), share.size(2), channels);
        below.assign(0);
        for (int place = 0; place < kernel; place++) {
            part(below, place).addi(share);
        }
        return Layout.first(below);
    }

    /// Of each group of channels the one at a place; a view.
    private INDArray part(INDArray maps, int place) {
        return maps.get(
                NDArrayIndex.all(),
                NDArrayIndex.all(),
                NDArrayIndex.all(),
                Strided.of(place, stride, (channels - kernel) / stride + 1L));
    }
}
