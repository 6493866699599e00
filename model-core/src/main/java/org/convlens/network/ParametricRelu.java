package org.convlens.network;

/// `x` if positive, else `alpha·x`, with an `alpha` of each channel that is learned.
///
/// Called an activation with the function `prelu` in network.json. One trained number per channel,
/// 0.25 at first.
///
/// @see "He et al., Delving deep into rectifiers, arXiv:1502.01852"
public record ParametricRelu() implements ActivationSpec {

    @Override
    public String kind() {
        return "activation";
    }
}
