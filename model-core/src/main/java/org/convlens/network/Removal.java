package org.convlens.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes layers away and closes the gaps: readers of a removed layer with one input read that input
/// instead, as does the answer.
final class Removal {

    private final Network network;
    private final Set<LayerId> ids;

    private Removal(Network network, Set<LayerId> ids) {
        this.network = network;
        this.ids = ids;
    }

    static Drawing apply(Drawing drawing, Set<LayerId> ids) {
        ids.forEach(id -> Editing.layerOf(drawing, id));
        Map<LayerId, Position> positions = new HashMap<>(drawing.positions());
        positions.keySet().removeAll(ids);
        return new Drawing(
                new Removal(drawing.network(), ids).rest(),
                positions,
                drawing.blocks().without(ids));
    }

    private Network rest() {
        List<Layer> layers =
                network.layers().stream()
                        .filter(layer -> !ids.contains(layer.id()))
                        .map(this::closed)
                        .toList();
        Network rest = network.with(layers);
        if (!ids.contains(network.output())) {
            return rest;
        }
        return survivor(network.output())
                .map(id -> Output.from(rest, id))
                .orElseGet(() -> Output.anyOf(rest));
    }

    private Layer closed(Layer layer) {
        if (layer.inputs().stream().noneMatch(ids::contains)) {
            return layer;
        }
        return layer.reading(
                layer.inputs().stream().flatMap(id -> survivor(id).stream()).distinct().toList());
    }

    /// The nearest layer that stays, going up along single inputs.
    private Optional<LayerId> survivor(LayerId start) {
        Set<LayerId> seen = new HashSet<>();
        LayerId id = start;
        while (ids.contains(id)) {
            List<LayerId> inputs = network.layer(id).map(Layer::inputs).orElse(List.of());
            if (inputs.size() != 1 || !seen.add(id)) {
                return Optional.empty();
            }
            id = inputs.getFirst();
        }
        return Optional.of(id);
    }
}
