package org.convlens.network;

/// Convolutions whose channels can be convolved in groups apart.
public sealed interface GroupedConvolution extends WindowedConvolution
        permits Convolution, Convolution1d {

    /// {@return number of feature maps produced}
    int filters();

    /// {@return channel groups that are convolved apart}
    int groups();

    /// {@return this convolution with another number of feature maps}
    ///
    /// @param number of feature maps produced
    GroupedConvolution withFilters(int number);

    /// {@return this convolution with another number of groups}
    ///
    /// @param number of channel groups that are convolved apart
    GroupedConvolution withGroups(int number);
}
