package org.convlens.network;

/// The mean of neighbouring channels, cell by cell.
///
/// Input `[channels, height, width]`, output `[⌊(channels − kernel) / stride⌋ + 1, height, width]`.
///
/// @param kernel channels of one mean
/// @param stride channels from one group to the next
/// @see "Woo et al., CBAM: Convolutional block attention module, arXiv:1807.06521"
public record ChannelAveragePooling(int kernel, int stride) implements PoolingSpec {

    @Override
    public String kind() {
        return "channel-average-pooling";
    }
}
