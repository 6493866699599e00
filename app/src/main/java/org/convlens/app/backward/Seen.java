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

    /// {@return what is shown at a moment: outputs on the way there, deltas on the way back, what
    /// is subtracted from the shown filter's first weights at last}
    ///
    /// @param phase the moment
    /// @param channel the shown filter
    Optional<Tensor> values(Phase phase, int channel) {
        return switch (phase) {
            case Phase.Forward(LayerId layer) -> step.numbers().output(layer);
            case Phase.Loss() -> delta(plan.network().output());
            case Phase.Backward(LayerId layer) -> delta(layer);
            case Phase.Update(LayerId layer) -> Optional.of(update(layer, channel));
        };
    }

    private Tensor update(LayerId layer, int channel) {
        WeightSheet sheet = new WeightSheet(step.updates(layer, step.trained(layer).getFirst()));
        int part = sheet.partOf(sheet.first(channel));
        return sheet.hasKernels() ? sheet.map(part) : sheet.row(part);
    }

    private Optional<Tensor> delta(LayerId layer) {
        return Optional.ofNullable(step.deltas().get(layer));
    }
}
