package org.convlens.plan;

/// What a layer costs.
///
/// @param parameters stored numbers
/// @param trainable those that the optimizer changes
/// @param macs multiply-adds for one picture, without bias
public record LayerCost(long parameters, long trainable, long macs) {

    /// A layer without weights.
    public static final LayerCost NONE = new LayerCost(0, 0, 0);
}
