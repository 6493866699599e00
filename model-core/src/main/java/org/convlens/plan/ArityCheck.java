package org.convlens.plan;

import org.convlens.network.Add;
import org.convlens.network.CombinationSpec;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.NetworkEdit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a layer has as many wires as it can read.
final class ArityCheck {

    private ArityCheck() {}

    static Optional<Problem> of(Layer layer, Wiring wiring, Fixes fixes) {
        int wires = layer.inputs().size();
        if (wires == 0) {
            return Optional.of(unconnected(layer, wiring, fixes));
        }
        if (layer.spec() instanceof MaxUnpooling) {
            return UnpoolingCheck.ofWires(layer);
        }
        if (layer.spec() instanceof CombinationSpec) {
            return wires > 1 ? Optional.empty() : Optional.of(tooFew(layer));
        }
        return wires == 1 ? Optional.empty() : Optional.of(tooMany(layer, wiring, fixes));
    }

    private static Problem unconnected(Layer layer, Wiring wiring, Fixes fixes) {
        LayerId source = fixes.sourceFor(layer, wiring);
        Fix connect =
                new Fix(
                        Sentences.fix("connect", source, layer.id()),
                        new NetworkEdit.Connect(source, layer.id()));
        return Sentences.problem(
                ProblemKind.UNCONNECTED, layer.id(), List.of(connect, Fixes.remove(layer)));
    }

    private static Problem tooFew(Layer layer) {
        return Sentences.problem(
                ProblemKind.TOO_FEW_INPUTS,
                layer.id(),
                List.of(Fixes.remove(layer)),
                layer.inputs().getFirst());
    }

    private static Problem tooMany(Layer layer, Wiring wiring, Fixes fixes) {
        Stream<Fix> one =
                layer.inputs().stream()
                        .filter(wiring::knows)
                        .limit(1)
                        .map(id ->
                                new Fix(
                                        Sentences.fix("read-only", id),
                                        new NetworkEdit.Connect(id, layer.id())));
        Stream<Fix> all =
                layer.inputs().stream().allMatch(wiring::knows)
                        ? Stream.of(fixes.gather(layer, new Add(), Sentences.fix("add-up")))
                        : Stream.of();
        return Sentences.problem(
                ProblemKind.TOO_MANY_INPUTS,
                layer.id(),
                Stream.concat(one, all).toList(),
                layer.inputs().stream().map(LayerId::name).collect(Collectors.joining(", ")));
    }
}
