package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/// By operations of Deeplearning4j, one after the other, in any precision.
///
/// @param cut as in {@link ChannelCells#of}
record StockCells(@Nullable Affine cut) implements ChannelCells {

    @Override
    public Moments moments(INDArray cells) {
        double share = 1.0 / Layout.rows(cells).size(0);
        Channels mean = Channels.sums(Layout.rows(cells)).times(share);
        INDArray centred = centred(cells, mean);
        Channels variance = Channels.sums(Layout.rows(centred.muli(centred))).times(share);
        return new Moments(mean, variance);
    }

    @Override
    public Sums sums(INDArray gradients, INDArray cells, Channels mean) {
        cutOff(gradients, cells);
        INDArray weighted = centred(cells, mean).muli(gradients);
        return new Sums(
                Channels.sums(Layout.rows(gradients)), Channels.sums(Layout.rows(weighted)));
    }

    @Override
    public void blend(INDArray gradients, INDArray cells, Blend blend) {
        cutOff(gradients, cells);
        INDArray pulled = cells.ulike();
        blend.pull().scale(cells, blend.shift(), pulled);
        blend.slope().scale(gradients, blend.slope().times(0), gradients);
        gradients.addi(pulled);
    }

    private void cutOff(INDArray gradients, INDArray cells) {
        if (cut != null) {
            cut.gate(gradients, cells);
        }
    }

    private static INDArray centred(INDArray cells, Channels mean) {
        INDArray centred = cells.ulike();
        mean.times(-1).shift(cells, centred);
        return centred;
    }
}
