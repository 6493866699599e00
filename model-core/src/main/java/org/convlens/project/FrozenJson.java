package org.convlens.project;

import org.convlens.engine.Frozen;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Network;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which weights are frozen, in lab.json: `layers` by name, and by layer the numbers of `filters`.
final class FrozenJson {

    private FrozenJson() {}

    /// Writes what is frozen.
    static void write(Frozen frozen, ObjectNode target) {
        ArrayNode layers = target.putArray("layers");
        new TreeSet<>(frozen.layers()).forEach(layer -> layers.add(layer.name()));
        ObjectNode filters = target.putObject("filters");
        new TreeMap<>(frozen.filters())
                .forEach((layer, numbers) -> {
                    ArrayNode array = filters.putArray(layer.name());
                    new TreeSet<>(numbers).forEach(array::add);
                });
    }

    /// {@return what is frozen; layers that the network does not have are left out}
    static Frozen read(Fields fields, Network network) {
        Set<LayerId> layers =
                new HashSet<>(
                        fields.list(
                                "layers", (node, place) -> new LayerId(Fields.text(node, place))));
        Fields byLayer = fields.object("filters");
        Map<LayerId, Set<Integer>> filters = new HashMap<>();
        for (Layer layer : network.layers()) {
            filters.put(
                    layer.id(), Set.copyOf(byLayer.list(layer.id().name(), FrozenJson::number)));
        }
        layers.retainAll(network.layers().stream().map(Layer::id).toList());
        return new Frozen(layers, filters);
    }

    private static int number(JsonNode node, String place) {
        int number = Fields.whole(node, place);
        if (number < 0) {
            throw Fields.wrong(place, "the number of a filter, from 0", node);
        }
        return number;
    }
}
