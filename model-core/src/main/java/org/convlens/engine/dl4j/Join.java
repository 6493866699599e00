package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;

/// The arithmetic of a layer that joins branches cell by cell: forward, and backward from the same
/// inputs.
///
/// Maps are `[pictures, height, width, channels]` in C order.
sealed interface Join permits Lined, Mean, Product, RectifiedSum, Sum, Unpooling, Upper {

    /// {@return the output, in the pass's memory; the inputs stay as they are}
    INDArray forward(List<INDArray> inputs, Pass pass);

    /// {@return the gradient of each input, in the pass's memory; none shares it with another}
    ///
    /// @param inputs what {@link #forward} got
    /// @param above the gradient of the output; may become that of one input
    List<INDArray> backward(List<INDArray> inputs, INDArray above, Pass pass);
}
