package org.convlens.network;

import java.util.List;

/// One layer of a network: its name, its settings, where its inputs come from and what keeps its
/// weights small.
///
/// @param id unique in the network
/// @param spec the settings
/// @param inputs the layers (or {@link LayerId#INPUT}) it reads, in order; empty while unconnected
/// @param restraint of its weights; none for a layer without weights
public record Layer(LayerId id, LayerSpec spec, List<LayerId> inputs, Restraint restraint) {

    /// Copies the list of inputs.
    public Layer {
        inputs = List.copyOf(inputs);
        restraint = Restraint.fits(spec) ? restraint : Restraint.NONE;
    }

    /// A layer whose weights go where they like.
    ///
    /// @param id unique in the network
    /// @param spec the settings
    /// @param inputs what it reads, in order
    public Layer(LayerId id, LayerSpec spec, List<LayerId> inputs) {
        this(id, spec, inputs, Restraint.NONE);
    }

    /// {@return this layer with other settings}
    ///
    /// @param other the new settings
    public Layer with(LayerSpec other) {
        return new Layer(id, other, inputs, restraint);
    }

    /// {@return this layer with other inputs}
    ///
    /// @param others the new inputs, in order
    public Layer reading(List<LayerId> others) {
        return new Layer(id, spec, others, restraint);
    }

    /// {@return this layer with another name}
    ///
    /// @param other the new name
    public Layer named(LayerId other) {
        return new Layer(other, spec, inputs, restraint);
    }

    /// {@return this layer with something else that keeps its weights small}
    ///
    /// @param other what
    public Layer restrained(Restraint other) {
        return new Layer(id, spec, inputs, other);
    }
}
