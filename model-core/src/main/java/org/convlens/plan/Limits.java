package org.convlens.plan;

/// How large a drawing may become; beyond, numbers overflow or no memory holds the network.
final class Limits {

    /// Kernel, stride, dilation and padding, in cells.
    static final int WINDOW = 8192;

    /// Height and width of the picture.
    static final int SIDE = 8192;

    /// Filters and units of one layer.
    static final int CHANNELS = 1 << 20;

    /// Values of one result for one picture, and weights of one layer: 1 GiB of floats each.
    static final long VALUES = 1L << 28;

    /// Multiply-adds of one layer for one picture.
    static final long MACS = 1L << 50;

    private Limits() {}
}
