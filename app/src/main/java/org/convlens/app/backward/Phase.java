package org.convlens.app.backward;

import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.workings.OneStep;

import java.util.ArrayList;
import java.util.List;

/// One moment of a step of training.
sealed interface Phase {

    /// A layer puts out its values.
    ///
    /// @param layer which one
    record Forward(LayerId layer) implements Phase {}

    /// The answer is compared with the truth.
    record Loss() implements Phase {}

    /// The slope of the loss reaches a layer's output, or the picture.
    ///
    /// @param layer which one; {@link LayerId#INPUT} for the picture
    record Backward(LayerId layer) implements Phase {}

    /// The optimizer moves a layer's weights.
    ///
    /// @param layer which one
    record Update(LayerId layer) implements Phase {}

    /// {@return all moments of a step, in order}
    ///
    /// @param plan the network
    /// @param step the step
    static List<Phase> of(NetworkPlan plan, OneStep step) {
        List<LayerId> layers = plan.layers().stream().map(LayerPlan::id).toList();
        List<Phase> phases = new ArrayList<>();
        layers.forEach(layer -> phases.add(new Forward(layer)));
        phases.add(new Loss());
        layers.reversed().forEach(layer -> phases.add(new Backward(layer)));
        phases.add(new Backward(LayerId.INPUT));
        layers.stream()
                .filter(layer -> !step.trained(layer).isEmpty())
                .forEach(layer -> phases.add(new Update(layer)));
        return phases;
    }
}
