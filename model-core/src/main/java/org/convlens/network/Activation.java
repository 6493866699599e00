package org.convlens.network;

/// A function applied to every cell; the shape stays.
///
/// @param function the function
public record Activation(ActivationFunction function) implements ActivationSpec {

    @Override
    public String kind() {
        return "activation";
    }
}
