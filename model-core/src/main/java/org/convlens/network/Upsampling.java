package org.convlens.network;

import org.convlens.tensor.Size2;

/// Larger maps without learning: `[channels, height, width]` to `[channels, height·scale,
/// width·scale]`.
///
/// Bilinear cells lie at `(i + ½) / scale − ½` of the input, whose border cells go on outside.
///
/// @param scale how many cells stand for one, per axis
/// @param mode what they hold
public record Upsampling(Size2 scale, Mode mode) implements PoolingSpec {

    /// What the cells of the larger map hold.
    public enum Mode {
        /// The nearest cell of the smaller map.
        NEAREST,
        /// The neighbouring cells of the smaller map, weighed by nearness.
        BILINEAR
    }

    @Override
    public String kind() {
        return "upsampling";
    }
}
