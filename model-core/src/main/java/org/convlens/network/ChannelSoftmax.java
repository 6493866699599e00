package org.convlens.network;

/// The softmax over the channels of each cell, or over the units of a vector: `exp(x_i) / Σ_j
/// exp(x_j)`.
///
/// Called an activation with the function `softmax` in network.json. A classifier needs none: its
/// loss has one.
///
/// @see "Bridle, Probabilistic interpretation of feedforward classification network outputs,
///   Neurocomputing 1990"
public record ChannelSoftmax() implements ActivationSpec {

    @Override
    public String kind() {
        return "activation";
    }
}
