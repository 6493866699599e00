package org.convlens.network;

/// The largest value of neighbouring channels, cell by cell: maxout.
///
/// Input `[channels, height, width]`, output `[⌊(channels − kernel) / stride⌋ + 1, height, width]`.
///
/// @param kernel channels that compete
/// @param stride channels from one group to the next
/// @see "Goodfellow et al., Maxout networks, arXiv:1302.4389"
public record ChannelMaxPooling(int kernel, int stride) implements PoolingSpec {

    @Override
    public String kind() {
        return "channel-max-pooling";
    }
}
