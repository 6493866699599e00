package org.convlens.network;

/// A dense layer of whose weights a random share is zero while training; the rest grow by `1 / (1 −
/// rate)`.
///
/// The weights dropped are other ones for each batch; the paper draws them anew for each picture,
/// and samples when it is asked, where this layer uses all weights.
///
/// @param dense units, bias and activation
/// @param rate the share of weights dropped, from 0 to below 1
/// @see "Wan et al., Regularization of neural networks using DropConnect, ICML 2013"
public record DropConnect(Dense dense, double rate) implements DenseSpec {

    @Override
    public String kind() {
        return "drop-connect";
    }
}
