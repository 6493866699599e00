package org.convlens.plan;

import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.network.Target;

import java.util.List;
import java.util.Optional;

/// What a drawing means: one row per layer, and what is wrong with it.
///
/// @param network the drawing's network
/// @param layers a row per layer, inputs before their readers; layers in a cycle come last
/// @param problems errors first, then warnings, in the order of the layers
public record NetworkPlan(Network network, List<LayerPlan> layers, List<Problem> problems) {

    /// Copies the lists.
    public NetworkPlan {
        layers = List.copyOf(layers);
        problems = List.copyOf(problems);
    }

    /// {@return whether the network can be built and run}
    public boolean isPossible() {
        return problems.stream().noneMatch(Problem::isError);
    }

    /// {@return the row of one layer}
    ///
    /// @param id the layer
    public Optional<LayerPlan> layer(LayerId id) {
        return layers.stream().filter(layer -> layer.id().equals(id)).findFirst();
    }

    /// {@return the row of the answer, if the network has one}
    public Optional<LayerPlan> output() {
        return layer(network.output());
    }

    /// {@return what the answer is compared with; the class while there is no answer}
    public Target target() {
        return output().flatMap(LayerPlan::output)
                .map(answer -> Target.of(network.loss(), network.input(), answer))
                .orElse(Target.CLASS);
    }

    /// {@return all stored numbers of the network}
    public long parameters() {
        return layers.stream().mapToLong(LayerPlan::parameters).sum();
    }

    /// {@return the numbers that the optimizer changes}
    public long trainable() {
        return layers.stream().mapToLong(LayerPlan::trainable).sum();
    }

    /// {@return multiply-adds for one picture}
    public long macs() {
        return layers.stream().mapToLong(LayerPlan::macs).sum();
    }

    /// {@return bytes of all layers' outputs for one picture, as 32-bit floats}
    public long activationBytes() {
        return layers.stream().mapToLong(LayerPlan::activationBytes).sum();
    }
}
