package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/// A piece of a layer that rules of attribution treat by itself: a function inside a layer is as
/// much a piece as one that is a layer of its own.
///
/// All arrays are in C order; maps are `[pictures, height, width, channels]`.
sealed interface Part permits Stepped, Curved {

    /// {@return its output; the input stays as it is}
    INDArray forward(INDArray input, Pass pass);

    /// {@return the true gradient of its input, after {@link #forward}}
    ///
    /// @param moment what the part saw
    /// @param above the gradient of its output; may be overwritten
    INDArray backward(Moment moment, INDArray above);

    /// Drops what {@link #forward} kept.
    void forget();
}
