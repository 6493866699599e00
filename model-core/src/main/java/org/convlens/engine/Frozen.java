package org.convlens.engine;

import org.convlens.network.LayerId;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which weights training leaves as they are.
///
/// @param layers whole layers
/// @param filters by layer, those of its filters, channels or units, numbered as {@link FilterPart}
///   does; layers without any are left out
public record Frozen(Set<LayerId> layers, Map<LayerId, Set<Integer>> filters) {

    /// Nothing.
    public static final Frozen NOTHING = new Frozen(Set.of(), Map.of());

    /// Copies the sets.
    public Frozen {
        layers = Set.copyOf(layers);
        filters =
                filters.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /// {@return whether a filter is frozen, by itself or with its layer}
    ///
    /// @param layer its layer
    /// @param filter from 0
    public boolean holds(LayerId layer, int filter) {
        return layers.contains(layer) || filters.getOrDefault(layer, Set.of()).contains(filter);
    }

    /// {@return this with a layer frozen, or freed}
    ///
    /// @param layer which one
    public Frozen toggling(LayerId layer) {
        Set<LayerId> all = new HashSet<>(layers);
        if (!all.remove(layer)) {
            all.add(layer);
        }
        return new Frozen(all, filters);
    }

    /// {@return this with a filter frozen, or freed}
    ///
    /// @param layer its layer
    /// @param filter from 0
    public Frozen toggling(LayerId layer, int filter) {
        Set<Integer> some = new HashSet<>(filters.getOrDefault(layer, Set.of()));
        if (!some.remove(filter)) {
            some.add(filter);
        }
        Map<LayerId, Set<Integer>> all = new HashMap<>(filters);
        all.put(layer, some);
        return new Frozen(layers, all);
    }
}
