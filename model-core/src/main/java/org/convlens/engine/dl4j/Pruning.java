package org.convlens.engine.dl4j;

import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Leaves out what does not lead to the answer: no loss reaches it, so that it can learn nothing.
final class Pruning {

    private Pruning() {}

    /// {@return the plan with only the layers that lead to the answer}
    static NetworkPlan of(NetworkPlan plan) {
        Set<LayerId> useful = new HashSet<>(Set.of(plan.network().output()));
        for (LayerPlan row : plan.layers().reversed()) {
            if (useful.contains(row.id())) {
                useful.addAll(row.layer().inputs());
            }
        }
        List<LayerPlan> rows =
                plan.layers().stream().filter(row -> useful.contains(row.id())).toList();
        return new NetworkPlan(plan.network(), rows, plan.problems());
    }
}
