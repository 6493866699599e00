package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/// What batch normalisation does with every cell of maps, `[…, channels]` in C order.
sealed interface ChannelCells permits SweptCells, StockCells {

    /// Of each channel over all cells.
    ///
    /// @param variance divided by the count
    record Moments(Channels mean, Channels variance) {}

    /// Of each channel over all cells.
    ///
    /// @param plain the sum of the gradients
    /// @param weighted the sum of `gradient·(cell − mean)`
    record Sums(Channels plain, Channels weighted) {}

    /// Of each channel: `gradient·slope + cell·pull + shift`.
    record Blend(Channels slope, Channels pull, Channels shift) {}

    /// {@return loops of our own in single precision, Deeplearning4j's operations in double}
    ///
    /// @param cut the function whose values a ReLU cut off where they were negative, so that no
    ///   gradient comes back there; null if none did
    static ChannelCells of(DataType type, @Nullable Affine cut) {
        return type == DataType.FLOAT ? new SweptCells(cut) : new StockCells(cut);
    }

    /// {@return mean and variance}
    Moments moments(INDArray cells);

    /// {@return sums of gradients}
    ///
    /// @param gradients as large as the cells; those that were cut off may become 0
    Sums sums(INDArray gradients, INDArray cells, Channels mean);

    /// Replaces gradients by their blend with cells.
    void blend(INDArray gradients, INDArray cells, Blend blend);
}
