package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/// What a convolution in one group does with maps, `[pictures, height, width, channels]` in C
/// order.
sealed interface SlidFilters permits DirectFilters, StockFilters {

    /// {@return oneDNN itself where it has such a convolution, ND4J's operations elsewhere}
    ///
    /// @param step whose filters `[filters, channels, height, width]` and bias are taken
    /// @param below the maps that are met
    static SlidFilters of(WeightedStep step, NativeWindow window, INDArray below) {
        return DirectFilters.takes(step, window, below)
                ? new DirectFilters(step, window)
                : new StockFilters(step, window);
    }

    /// Computes the maps above.
    void slide(INDArray below, INDArray above);

    /// Computes the gradients of filters and bias, and of the maps below.
    ///
    /// @param gradient of the maps above
    /// @param result takes the gradient of the maps below; null if nobody needs it
    void differentiate(INDArray below, INDArray gradient, @Nullable INDArray result);

    /// {@return whether {@link #descend} can be asked for}
    boolean descends(INDArray below);

    /// Computes the gradient of the maps below alone.
    ///
    /// @param gradient of the maps above
    void descend(INDArray gradient, INDArray result);
}
