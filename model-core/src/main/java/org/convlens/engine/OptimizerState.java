package org.convlens.engine;

import org.convlens.tensor.Tensor;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What an optimizer remembers between batches.
///
/// @param iteration batches trained so far
/// @param byName its moments
public record OptimizerState(long iteration, SortedMap<String, Tensor> byName) {

    /// Copies the map.
    public OptimizerState {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }
}
