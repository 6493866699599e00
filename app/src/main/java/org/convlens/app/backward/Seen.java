package org.convlens.app.backward;

import org.convlens.network.LayerId;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Tensor;
import org.convlens.workings.OneStep;

import java.util.List;
import java.util.Optional;

/// A step of training that was looked at.
///
/// @param plan the network it was looked at on
/// @param step the step
/// @param phases its moments
record Seen(NetworkPlan plan, OneStep step, List<Phase> phases) {

    /// Copies the list.
    Seen {
        phases = List.copyOf(phases);
    }

    /// {@return what is shown at a moment: outputs on the way there, deltas on the way back}
    ///
    /// @param phase the moment
    Optional<Tensor> values(Phase phase) {
        return switch (phase) {
            case Phase.Forward(LayerId layer) -> step.numbers().output(layer);
            case Phase.Loss() -> delta(plan.network().output());
            case Phase.Backward(LayerId layer) -> delta(layer);
            case Phase.Update() -> Optional.empty();
        };
    }

    private Optional<Tensor> delta(LayerId layer) {
        return Optional.ofNullable(step.deltas().get(layer));
    }
}
