package org.convlens.network;

import org.convlens.tensor.Shape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Writes a network down layer by layer, as a publication lists it.
public final class NetworkBuilder {

    private final String name;
    private final Shape input;
    private final List<Layer> layers = new ArrayList<>();
    private LayerId last = LayerId.INPUT;

    /// Begins with the picture.
    ///
    /// @param name what people call the network
    /// @param input the picture's shape `[channels, height, width]`
    public NetworkBuilder(String name, Shape input) {
        this.name = name;
        this.input = input;
    }

    /// Adds a layer that reads the last one.
    ///
    /// @param id its name
    /// @param spec its settings
    /// @return this
    public NetworkBuilder then(String id, LayerSpec spec) {
        return layer(id, spec, last.name());
    }

    /// Adds a layer that reads others.
    ///
    /// @param id its name
    /// @param spec its settings
    /// @param inputs the layers it reads, in order; none leaves it unconnected
    /// @return this
    public NetworkBuilder layer(String id, LayerSpec spec, String... inputs) {
        last = new LayerId(id);
        layers.add(new Layer(last, spec, Stream.of(inputs).map(LayerId::new).toList()));
        return this;
    }

    /// {@return the name of the layer added last; `input` before the first}
    public String last() {
        return last.name();
    }

    /// {@return the network, answering with the layer added last}
    public Network build() {
        return build(Loss.SOFTMAX_CROSS_ENTROPY);
    }

    /// {@return the network, answering with the layer added last}
    ///
    /// @param loss what training makes small
    public Network build(Loss loss) {
        return new Network(name, input, layers, last, loss);
    }
}
