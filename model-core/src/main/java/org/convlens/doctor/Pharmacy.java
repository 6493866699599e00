package org.convlens.doctor;

import org.convlens.network.ActivationFunction;
import org.convlens.network.AppliedFunction;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Convolution;
import org.convlens.network.Dropout;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.Network;
import org.convlens.network.NetworkEdit;
import org.convlens.network.Palette;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Remedies that change the drawing.
///
/// @param network what is drawn
record Pharmacy(Network network) {

    /// {@return another function in one layer}
    Optional<Remedy> function(LayerId layer, ActivationFunction function) {
        return changed(each -> each.id().equals(layer), function);
    }

    /// {@return another function in all layers that flatten at both ends, but the answer}
    Optional<Remedy> withoutFlatEnds(ActivationFunction function) {
        return changed(
                layer -> !layer.id().equals(network.output()) && hasFlatEnds(layer.spec()),
                function);
    }

    private static boolean hasFlatEnds(LayerSpec spec) {
        return AppliedFunction.of(spec)
                .filter(function ->
                        switch (function) {
                            case SIGMOID, TANH, ABS_TANH, HARD_SIGMOID, HARD_TANH -> true;
                            case IDENTITY,
                                    RELU,
                                    LEAKY_RELU,
                                    ELU,
                                    SELU,
                                    GELU,
                                    SWISH,
                                    MISH,
                                    SOFTPLUS ->
                                    false;
                        })
                .isPresent();
    }

    private Optional<Remedy> changed(Predicate<Layer> which, ActivationFunction function) {
        List<NetworkEdit> edits =
                network.layers().stream()
                        .filter(which)
                        .map(layer -> with(layer, function))
                        .toList();
        return together("treat", edits).map(edit -> new Remedy.ChangeFunction(function, edit));
    }

    private static NetworkEdit with(Layer layer, ActivationFunction function) {
        return new NetworkEdit.ChangeLayer(
                layer.id(), AppliedFunction.replaced(layer.spec(), function));
    }

    /// {@return batch normalisation after each convolution that one layer reads, unless that is
    /// one}
    Optional<Remedy> normalisation() {
        BatchNormalisation fresh =
                new BatchNormalisation(
                        BatchNormalisation.DEFAULT_EPSILON, BatchNormalisation.DEFAULT_DECAY);
        Set<LayerId> taken = new HashSet<>(network.ids());
        List<NetworkEdit> edits = new ArrayList<>();
        for (Layer layer : network.layers()) {
            List<Layer> readers = readers(layer.id());
            if (layer.spec() instanceof Convolution
                    && readers.size() == 1
                    && !(readers.getFirst().spec() instanceof BatchNormalisation)) {
                LayerId id = Palette.freeId(taken, fresh);
                taken.add(id);
                Layer added = new Layer(id, fresh, List.of(layer.id()));
                edits.add(new NetworkEdit.InsertOnWire(added, readers.getFirst().id()));
            }
        }
        return together("treat", edits).map(Remedy.Normalise::new);
    }

    private List<Layer> readers(LayerId id) {
        return network.layers().stream().filter(layer -> layer.inputs().contains(id)).toList();
    }

    /// {@return dropout before the answering layer, unless that reads one}
    Optional<Remedy> dropout() {
        return network.layer(network.output())
                .filter(answer -> answer.inputs().size() == 1)
                .filter(answer -> !isDropout(answer.inputs().getFirst()))
                .map(this::droppedBefore);
    }

    private boolean isDropout(LayerId id) {
        return network.layer(id).filter(layer -> layer.spec() instanceof Dropout).isPresent();
    }

    private Remedy droppedBefore(Layer answer) {
        Dropout fresh = new Dropout(Dropout.DEFAULT_RATE);
        Layer added = new Layer(Palette.freeId(network, fresh), fresh, answer.inputs());
        return new Remedy.DropOut(new NetworkEdit.InsertOnWire(added, answer.id()));
    }

    private static Optional<NetworkEdit> together(String name, List<NetworkEdit> edits) {
        return switch (edits.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(edits.getFirst());
            default -> Optional.of(new NetworkEdit.Several(name, edits));
        };
    }
}
