package org.convlens.network;

import org.convlens.tensor.Shape;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A network as drawn: an immutable graph of layers, possible or not.
///
/// @param name what people call it
/// @param input the picture's shape `[channels, height, width]`
/// @param layers in any order
/// @param output the layer whose values are the answer; {@link LayerId#INPUT} while there is none
/// @param loss what training makes small
public record Network(String name, Shape input, List<Layer> layers, LayerId output, Loss loss) {

    /// Copies the list of layers.
    public Network {
        layers = List.copyOf(layers);
    }

    /// {@return the layer of that name, if there is one}
    ///
    /// @param id the name
    public Optional<Layer> layer(LayerId id) {
        return layers.stream().filter(layer -> layer.id().equals(id)).findFirst();
    }

    /// {@return the names of all layers}
    public Set<LayerId> ids() {
        return layers.stream().map(Layer::id).collect(Collectors.toUnmodifiableSet());
    }

    /// {@return the layers that read another's output}
    ///
    /// @param id the layer that is read
    public List<Layer> readersOf(LayerId id) {
        return layers.stream().filter(layer -> layer.inputs().contains(id)).toList();
    }

    /// {@return this network with other layers}
    ///
    /// @param others the new layers
    public Network with(List<Layer> others) {
        return new Network(name, input, others, output, loss);
    }

    /// {@return this network with another answer}
    ///
    /// @param other the layer whose values are the answer
    public Network answering(LayerId other) {
        return new Network(name, input, layers, other, loss);
    }

    /// {@return this network for other pictures}
    ///
    /// @param other the picture's shape `[channels, height, width]`
    public Network seeing(Shape other) {
        return new Network(name, other, layers, output, loss);
    }

    /// {@return this network with one layer exchanged for another of the same name}
    ///
    /// @param changed the layer as it should be
    public Network replacing(Layer changed) {
        return with(
                layers.stream()
                        .map(layer -> layer.id().equals(changed.id()) ? changed : layer)
                        .toList());
    }

    /// {@return whether no layer has that name, and the picture neither}
    ///
    /// @param id the name
    public boolean isFree(LayerId id) {
        return !id.isInput() && layer(id).isEmpty();
    }
}
