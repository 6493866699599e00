package org.convlens.zoo;

import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Network;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A network with batch normalisation behind each of its convolutions, so that it learns in minutes
/// what it was trained for weeks for.
final class Normed {

    private static final String NORM = "_norm";
    private static final String RELU = "_relu";

    private final Network network;
    private final Set<LayerId> normed;

    private Normed(Network network) {
        this.network = network;
        this.normed =
                network.layers().stream()
                        .filter(Normed::isMeant)
                        .map(Layer::id)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// {@return the form with normalisations between convolutions and their ReLU}
    static Form of(Form form) {
        return (name, scale) -> new Normed(form.draw(name, scale)).network();
    }

    private static boolean isMeant(Layer layer) {
        return layer.spec() instanceof Convolution convolution
                && convolution.activation() == ActivationFunction.RELU;
    }

    private Network network() {
        return network.with(network.layers().stream().flatMap(this::layers).toList());
    }

    private Stream<Layer> layers(Layer layer) {
        Layer wired = layer.reading(layer.inputs().stream().map(this::end).toList());
        if (!normed.contains(layer.id()) || !(layer.spec() instanceof Convolution convolution)) {
            return Stream.of(wired);
        }
        LayerId norm = new LayerId(layer.id() + NORM);
        return Stream.of(
                wired.with(convolution.with(ActivationFunction.IDENTITY).withBias(false)),
                new Layer(norm, Blocks.NORM, List.of(layer.id())),
                new Layer(end(layer.id()), Blocks.RELU, List.of(norm)));
    }

    private LayerId end(LayerId id) {
        return normed.contains(id) ? new LayerId(id + RELU) : id;
    }
}
