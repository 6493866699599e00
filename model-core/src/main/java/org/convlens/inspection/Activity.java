package org.convlens.inspection;

/// How a layer's outputs are spread, over pictures and cells.
///
/// @param mean of all outputs
/// @param deviation their standard deviation, over their count
/// @param deadShare the share of channels, or units, that are exactly 0 for every picture
/// @param saturatedShare the share of outputs where the layer's function has less than a twentieth
///   of its steepest slope; not-a-number for functions without two flat ends
/// @param histogram of all outputs
public record Activity(
        double mean,
        double deviation,
        double deadShare,
        double saturatedShare,
        Histogram histogram) {}
