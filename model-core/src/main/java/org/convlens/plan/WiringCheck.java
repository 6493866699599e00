package org.convlens.plan;

import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.network.NetworkEdit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is wrong with names and wires, whatever flows through them.
final class WiringCheck {

    private final Network network;
    private final Wiring wiring;

    private WiringCheck(Network network, Wiring wiring) {
        this.network = network;
        this.wiring = wiring;
    }

    static Stream<Problem> of(Network network, Wiring wiring) {
        WiringCheck check = new WiringCheck(network, wiring);
        return Stream.of(
                        check.output(),
                        check.names(),
                        check.unknownInputs(),
                        check.cycles(),
                        check.deadEnds())
                .flatMap(problems -> problems);
    }

    private Stream<Problem> output() {
        return wiring.layer(network.output()).isPresent()
                ? Stream.empty()
                : Stream.of(
                        Sentences.problem(
                                ProblemKind.NO_OUTPUT,
                                LayerId.INPUT,
                                lastEnd().stream().map(WiringCheck::choose).toList(),
                                network.layers().size()));
    }

    /// The last layer that nobody reads, or the last one where all are read.
    private List<LayerId> lastEnd() {
        List<LayerId> all = wiring.inOrder().stream().map(Layer::id).toList();
        List<LayerId> ends = all.stream().filter(id -> !wiring.isRead(id)).toList();
        List<LayerId> candidates = ends.isEmpty() ? all : ends;
        return candidates.isEmpty() ? List.of() : List.of(candidates.getLast());
    }

    private static Fix choose(LayerId id) {
        return new Fix(Sentences.fix("choose-output", id), new NetworkEdit.ChooseOutput(id));
    }

    private Stream<Problem> names() {
        Set<LayerId> seen = new HashSet<>(Set.of(LayerId.INPUT));
        return network.layers().stream()
                .map(Layer::id)
                .filter(id -> !seen.add(id) || !LayerId.isWord(id.name()))
                .map(id -> Sentences.problem(ProblemKind.DUPLICATE_NAME, id, List.of()));
    }

    private Stream<Problem> unknownInputs() {
        return network.layers().stream()
                .filter(layer -> !layer.inputs().stream().allMatch(wiring::knows))
                .map(this::unknownInput);
    }

    private Problem unknownInput(Layer layer) {
        List<LayerId> unknown =
                layer.inputs().stream().filter(id -> !wiring.knows(id)).distinct().toList();
        return Sentences.problem(
                ProblemKind.UNKNOWN_INPUT,
                layer.id(),
                List.of(disconnect(unknown, layer.id())),
                names(unknown));
    }

    private Stream<Problem> cycles() {
        return wiring.closingWires().entrySet().stream().map(WiringCheck::cycle);
    }

    private static Problem cycle(Map.Entry<LayerId, List<LayerId>> closing) {
        List<LayerId> sources = closing.getValue().stream().distinct().toList();
        return Sentences.problem(
                ProblemKind.CYCLE,
                closing.getKey(),
                List.of(disconnect(sources, closing.getKey())),
                names(sources));
    }

    private static Fix disconnect(List<LayerId> sources, LayerId reader) {
        return Fixes.several(
                Sentences.fix("disconnect", reader, names(sources)),
                sources.stream().map(from -> new NetworkEdit.Disconnect(from, reader)).toList());
    }

    private static String names(List<LayerId> ids) {
        return ids.stream().map(LayerId::name).collect(Collectors.joining(", "));
    }

    private Stream<Problem> deadEnds() {
        if (wiring.layer(network.output()).isEmpty()) {
            return Stream.empty();
        }
        Set<LayerId> useful = wiring.leadingTo(network.output());
        return network.layers().stream()
                .filter(layer -> !layer.inputs().isEmpty())
                .filter(layer -> !useful.contains(layer.id()) && !wiring.isRead(layer.id()))
                .map(layer -> deadEnd(layer, useful));
    }

    private Problem deadEnd(Layer end, Set<LayerId> useful) {
        return Sentences.problem(
                ProblemKind.DEAD_END, end.id(), List.of(removal(end, useful), choose(end.id())));
    }

    private Fix removal(Layer end, Set<LayerId> useful) {
        Set<LayerId> branch = new LinkedHashSet<>(Set.of(end.id()));
        collectBranch(end, useful, branch);
        return branch.size() == 1
                ? Fixes.remove(end)
                : new Fix(
                        Sentences.fix("remove-branch", branch.size()),
                        new NetworkEdit.RemoveLayers(branch));
    }

    /// Goes up from a dead end to where the useless branch began.
    private void collectBranch(Layer end, Set<LayerId> useful, Set<LayerId> branch) {
        List<Layer> open = new ArrayList<>(List.of(end));
        while (!open.isEmpty()) {
            open.removeLast().inputs().stream()
                    .filter(id -> !useful.contains(id) && !branch.contains(id))
                    .flatMap(id -> wiring.layer(id).stream())
                    .filter(layer -> branch.containsAll(readers(layer)))
                    .forEach(layer -> {
                        branch.add(layer.id());
                        open.add(layer);
                    });
        }
    }

    private List<LayerId> readers(Layer layer) {
        return wiring.readersOf(layer.id()).stream().map(Layer::id).toList();
    }
}
