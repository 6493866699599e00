package org.convlens.engine;

import org.convlens.tensor.Tensor;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Weights by name, laid out as in weights.npz: `<layer id>/<name>`.
///
/// Convolution `weights` `[filters, channels/groups, kernelHeight, kernelWidth]` and `bias`
/// `[filters]`; depthwise `weights` `[channels, multiplier, kernelHeight, kernelWidth]`; separable
/// `depthwise` like those and `pointwise` `[filters, channels·multiplier, 1, 1]`; transposed
/// `weights` `[channels, filters, kernelHeight, kernelWidth]`; dense `weights` `[units, inputs]`,
/// inputs flattened channel-major, and `bias` `[units]`; batch norm `gamma`, `beta`, `mean`,
/// `variance`, layer and group norm `gamma` and `beta`, each `[channels]`.
///
/// @param byName in the order of the names
public record Parameters(SortedMap<String, Tensor> byName) {

    /// Copies the map.
    public Parameters {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }
}
