package org.convlens.app.shell.lens;

import org.convlens.app.state.LabState;
import org.convlens.app.state.Progress;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.Problem;
import org.convlens.training.TrainingStatus;

import java.util.Optional;

/// What is missing before a layer of the network can be looked at, most basic first.
public sealed interface Missing {

    /// A network that can run.
    ///
    /// @param problem the first thing that is wrong with the drawn one
    record PossibleNetwork(Problem problem) implements Missing {}

    /// Data, and with them a picture.
    record Data() implements Missing {}

    /// The end of building the network.
    record Patience() implements Missing {}

    /// A network with weights that has this layer.
    record Weights() implements Missing {}

    /// One selected layer.
    ///
    /// @param suggestion the first layer that could be
    record Layer(Optional<LayerId> suggestion) implements Missing {}

    /// {@return what is missing now, given that the selected layer's numbers are not there}
    ///
    /// @param state what the lab knows
    static Missing in(LabState state) {
        return forTraining(state)
                .or(() -> isOpening(state) ? Optional.of(new Patience()) : Optional.empty())
                .orElseGet(() -> forLooking(state));
    }

    /// {@return what is missing before the network can be trained}
    ///
    /// @param state what the lab knows
    static Optional<Missing> forTraining(LabState state) {
        Optional<Missing> problem =
                state.plan().get().problems().stream()
                        .filter(Problem::isError)
                        .findFirst()
                        .map(PossibleNetwork::new);
        return problem.or(() -> needsData(state) ? Optional.of(new Data()) : Optional.empty());
    }

    private static Missing forLooking(LabState state) {
        boolean selected = state.selection().get().layer().isPresent();
        return state.snapshot().get().isEmpty() || selected
                ? new Weights()
                : new Layer(state.plan().get().layers().stream().findFirst().map(LayerPlan::id));
    }

    private static boolean needsData(LabState state) {
        return state.data().get().isEmpty() && state.picture().get().isEmpty();
    }

    private static boolean isOpening(LabState state) {
        return state.progress()
                .get()
                .map(Progress::status)
                .filter(status -> status == TrainingStatus.OPENING)
                .isPresent();
    }
}
