package org.convlens.engine.dl4j;

import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;

import java.util.Set;
import java.util.stream.Collectors;

/// Layers whose outputs their one reader may overwrite, because their own backward pass does not
/// look at them.
///
/// @param layers their names
record Spoils(Set<LayerId> layers) {

    /// Everything stays as it is.
    static final Spoils NONE = new Spoils(Set.of());

    static Spoils of(NetworkPlan plan) {
        return new Spoils(
                plan.layers().stream()
                        .filter(row -> looksNotAtItsOutput(row.layer().spec()))
                        .map(LayerPlan::id)
                        .filter(id -> !id.equals(plan.network().output()))
                        .filter(id -> readers(plan, id) == 1)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean looksNotAtItsOutput(LayerSpec spec) {
        return switch (spec) {
            case ConvolutionSpec convolution ->
                    convolution.activation() == ActivationFunction.IDENTITY;
            case BatchNormalisation _, Add() -> true;
            default -> false;
        };
    }

    private static long readers(NetworkPlan plan, LayerId id) {
        return plan.layers().stream()
                .flatMap(row -> row.layer().inputs().stream())
                .filter(id::equals)
                .count();
    }

    /// {@return whether a layer may overwrite its input}
    boolean allow(LayerPlan row) {
        return layers.containsAll(row.layer().inputs());
    }
}
