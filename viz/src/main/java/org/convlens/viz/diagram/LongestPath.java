package org.convlens.viz.diagram;

import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The way from the picture to the answer that leads through most layers.
final class LongestPath {

    private final Map<LayerId, LayerPlan> rows = new HashMap<>();
    private final Map<LayerId, Integer> depths = new HashMap<>(Map.of(LayerId.INPUT, 0));

    private LongestPath(NetworkPlan plan) {
        for (LayerPlan row : plan.layers()) {
            rows.putIfAbsent(row.id(), row);
            deepest(row).ifPresent(from -> depths.putIfAbsent(row.id(), depth(from) + 1));
        }
    }

    /// {@return its layers, first to last; none where no way leads to the answer}
    static List<LayerPlan> of(NetworkPlan plan) {
        return new LongestPath(plan).to(plan.network().output());
    }

    private Optional<LayerId> deepest(LayerPlan row) {
        return row.layer().inputs().stream()
                .filter(depths::containsKey)
                .max(Comparator.comparingInt(this::depth));
    }

    private int depth(LayerId id) {
        return depths.getOrDefault(id, 0);
    }

    private List<LayerPlan> to(LayerId answer) {
        List<LayerPlan> path = new ArrayList<>();
        Optional<LayerPlan> row = row(answer);
        while (row.isPresent()) {
            path.add(row.get());
            row = deepest(row.get()).flatMap(this::row);
        }
        return path.reversed();
    }

    private Optional<LayerPlan> row(LayerId id) {
        return Optional.ofNullable(rows.get(id)).filter(found -> depths.containsKey(id));
    }
}
