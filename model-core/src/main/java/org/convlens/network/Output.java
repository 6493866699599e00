package org.convlens.network;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which layer is the answer after an edit: it follows what is appended to it and stays where it
/// was chosen otherwise.
final class Output {

    private Output() {}

    /// The network after an edit; where the edit gave the answer readers, the end they lead to
    /// answers instead.
    static Network following(Network before, Network after) {
        return before.readersOf(before.output()).isEmpty() || before.output().isInput()
                ? from(after, after.output())
                : after;
    }

    /// The network answering with the only end that can be reached from a layer, or with that layer
    /// where there are several ends.
    static Network from(Network network, LayerId start) {
        return network.answering(only(ends(network, reachable(network, start))).orElse(start));
    }

    /// The network answering with its only end, or not answering.
    static Network anyOf(Network network) {
        Set<LayerId> all = new HashSet<>();
        network.layers().forEach(layer -> all.add(layer.id()));
        return network.answering(only(ends(network, all)).orElse(LayerId.INPUT));
    }

    private static Set<LayerId> reachable(Network network, LayerId start) {
        Set<LayerId> found = new HashSet<>(Set.of(start));
        Deque<LayerId> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            network.readersOf(open.remove()).stream()
                    .map(Layer::id)
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    private static List<LayerId> ends(Network network, Set<LayerId> among) {
        return among.stream().filter(id -> network.readersOf(id).isEmpty()).toList();
    }

    private static Optional<LayerId> only(List<LayerId> ends) {
        return ends.size() == 1 ? Optional.of(ends.getFirst()) : Optional.empty();
    }
}
