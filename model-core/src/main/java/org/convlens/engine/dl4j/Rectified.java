package org.convlens.engine.dl4j;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;

import java.util.Set;
import java.util.stream.Collectors;

/// Normalisations and sums whose one reader is a ReLU: while the network trains they write what the
/// ReLU would, in the same pass over memory, and mask the gradients that come back. Asked, each of
/// the two layers gives its own maps.
///
/// @param layers names of the normalisations and sums
record Rectified(Set<LayerId> layers) {

    /// Every layer does its own work.
    static final Rectified NONE = new Rectified(Set.of());

    /// @param spoils layers with one reader, which may overwrite them
    static Rectified of(NetworkPlan plan, Spoils spoils) {
        Set<LayerId> read =
                plan.layers().stream()
                        .filter(row -> isRelu(row.layer().spec()) && spoils.allow(row))
                        .flatMap(row -> row.layer().inputs().stream())
                        .collect(Collectors.toSet());
        return new Rectified(
                plan.layers().stream()
                        .filter(row -> canRectify(row.layer().spec()))
                        .map(LayerPlan::id)
                        .filter(read::contains)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean isRelu(LayerSpec spec) {
        return spec instanceof Activation(ActivationFunction function)
                && function == ActivationFunction.RELU;
    }

    private static boolean canRectify(LayerSpec spec) {
        return spec instanceof BatchNormalisation || spec instanceof Add;
    }

    /// {@return whether a layer does its reader's work}
    boolean contains(LayerPlan row) {
        return layers.contains(row.id());
    }

    /// {@return whether a layer's work is done by the one below}
    boolean relieves(LayerPlan row) {
        return layers.containsAll(row.layer().inputs());
    }
}
