package org.convlens.network;

import java.util.List;

/// One layer of a network: its name, its settings and where its inputs come from.
///
/// @param id unique in the network
/// @param spec the settings
/// @param inputs the layers (or {@link LayerId#INPUT}) it reads, in order; empty while unconnected
public record Layer(LayerId id, LayerSpec spec, List<LayerId> inputs) {

    /// Copies the list of inputs.
    public Layer {
        inputs = List.copyOf(inputs);
    }

    /// {@return this layer with other settings}
    ///
    /// @param other the new settings
    public Layer with(LayerSpec other) {
        return new Layer(id, other, inputs);
    }

    /// {@return this layer with other inputs}
    ///
    /// @param others the new inputs, in order
    public Layer reading(List<LayerId> others) {
        return new Layer(id, spec, others);
    }
}
