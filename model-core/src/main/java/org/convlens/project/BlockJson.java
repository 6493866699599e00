package org.convlens.project;

import org.convlens.network.Block;
import org.convlens.network.BlockKind;
import org.convlens.network.BlockParameter;
import org.convlens.network.BlockSetting;
import org.convlens.network.Blocks;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Network;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Blocks: of network.json, where one stands for the layers of a network of its own, and of
/// lab.json, which says what is folded and what is kept to be used again.
final class BlockJson {

    static final String KIND = "block";

    private BlockJson() {}

    /// Puts the layers of blocks in their places, while a network is read.
    static final class Reading {

        private final Map<LayerId, LayerId> exits = new HashMap<>();

        /// {@return the layers of a block}
        ///
        /// @param id the block's name; its layers are called after it
        /// @param fields the block's object
        /// @param inputs what it reads; one layer
        List<Layer> read(LayerId id, Fields fields, List<LayerId> inputs) {
            if (inputs.size() != 1) {
                throw new ProjectException(
                        "%s: a block reads one layer; received: %d"
                                .formatted(fields.place(), inputs.size()));
            }
            fields.text("name", "");
            BlockKind kind = new BlockKind(NetworkJson.read(network(fields)));
            BlockKind set = kind.with(arguments(kind, fields.object("arguments")));
            exits.put(id, set.exit(id));
            return set.placed(id, inputs.getFirst());
        }

        private static Fields network(Fields fields) {
            return Fields.of(fields.require("network"), fields.place() + ", \"network\"");
        }

        /// {@return the network, in which what read a block reads the layer that answers for it}
        Network expanded(Network network) {
            List<Layer> layers =
                    network.layers().stream()
                            .map(layer ->
                                    layer.reading(layer.inputs().stream().map(this::exit).toList()))
                            .toList();
            return network.with(layers).answering(exit(network.output()));
        }

        private LayerId exit(LayerId id) {
            return exits.getOrDefault(id, id);
        }
    }

    private static Map<String, Double> arguments(BlockKind kind, Fields fields) {
        Map<String, Double> arguments = new HashMap<>();
        for (BlockParameter parameter : kind.parameters()) {
            double value = fields.number(parameter.name(), parameter.value());
            if (!parameter.setting().allows(value)) {
                throw new ProjectException(
                        "%s, \"%s\" needs %s; received: %s"
                                .formatted(
                                        fields.place(),
                                        parameter.name(),
                                        parameter.setting() == BlockSetting.RATE
                                                ? "a number from 0 to below 1"
                                                : "a whole number from 1 on",
                                        value));
            }
            arguments.put(parameter.name(), value);
        }
        fields.nothingElse("parameter");
        return arguments;
    }

    /// {@return the folded blocks}
    static JsonNode folded(Blocks blocks) {
        ArrayNode list = Json.object().putArray("blocks");
        for (Block block : blocks.folded()) {
            ObjectNode node = list.addObject();
            node.put("id", block.id().name());
            node.put("kind", block.kind());
            ArrayNode members = node.putArray("members");
            new TreeSet<>(block.members()).forEach(id -> members.add(id.name()));
        }
        return list;
    }

    /// {@return the blocks to use again, as networks}
    static JsonNode kinds(Blocks blocks) {
        ArrayNode list = Json.object().putArray("myBlocks");
        blocks.kinds().forEach(kind -> list.add(NetworkJson.node(kind.body())));
        return list;
    }

    /// {@return the blocks of a lab; what does not fit the network is left out}
    ///
    /// @param fields of lab.json
    /// @param network the lab's
    static Blocks read(Fields fields, Network network) {
        Set<LayerId> taken = new HashSet<>(network.ids());
        List<Block> folded =
                fields
                        .list("blocks", (node, place) -> block(Fields.of(node, place), taken))
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
        List<BlockKind> kinds =
                fields.list(
                        "myBlocks",
                        (node, place) -> new BlockKind(NetworkJson.read(Fields.of(node, place))));
        return new Blocks(folded, kinds);
    }

    /// Layers that are there, and in no other block.
    private static Optional<Block> block(Fields fields, Set<LayerId> taken) {
        Set<LayerId> members =
                new HashSet<>(
                        fields.list("members", (node, at) -> new LayerId(Fields.text(node, at))));
        LayerId id = new LayerId(fields.text("id"));
        if (members.isEmpty() || taken.contains(id) || !taken.containsAll(members)) {
            return Optional.empty();
        }
        taken.removeAll(members);
        return Optional.of(new Block(id, fields.text("kind", id.name()), members));
    }
}
