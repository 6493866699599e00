package org.convlens.network;

/// Every unit sees every input: `y = activation(W·x + b)`.
///
/// Input `[inputs]`, output `[units]`; `units · inputs` weights and `units` biases.
///
/// @param units number of outputs
/// @param bias whether each unit adds a learned constant
/// @param activation the function applied to the result
public record Dense(int units, boolean bias, ActivationFunction activation) implements DenseSpec {

    @Override
    public String kind() {
        return "dense";
    }
}
