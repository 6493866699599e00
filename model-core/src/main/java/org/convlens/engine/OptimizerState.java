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

    /// What comes with weights alone: nothing is remembered, the optimizer stays as it was opened.
    public static final OptimizerState FRESH = new OptimizerState(0, Collections.emptySortedMap());

    /// {@return whether this is {@link #FRESH}}
    public boolean isFresh() {
        return equals(FRESH);
    }

    /// Copies the map.
    public OptimizerState {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }
}
