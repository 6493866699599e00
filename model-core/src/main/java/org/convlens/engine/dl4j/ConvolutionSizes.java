package org.convlens.engine.dl4j;

import org.convlens.tensor.Size2;
import org.nd4j.linalg.api.ndarray.INDArray;

/// What a convolution meets.
///
/// @param pictures in the batch
/// @param plane of the maps below
/// @param channels of the maps below
/// @param filters and so channels of the maps above
/// @param window that slides
/// @param biased whether a bias is added
record ConvolutionSizes(
        int pictures, Size2 plane, int channels, int filters, NativeWindow window, boolean biased) {

    /// {@return the sizes}
    ///
    /// @param below `[pictures, height, width, channels]`
    /// @param weights `[filters, channels, height, width]`
    static ConvolutionSizes of(
            INDArray below, INDArray weights, NativeWindow window, boolean biased) {
        return new ConvolutionSizes(
                Math.toIntExact(below.size(0)),
                new Size2(Math.toIntExact(below.size(1)), Math.toIntExact(below.size(2))),
                Math.toIntExact(below.size(3)),
                Math.toIntExact(weights.size(0)),
                window,
                biased);
    }

    /// {@return the plane of the maps above}
    Size2 above() {
        return window.over(plane.height(), plane.width());
    }
}
