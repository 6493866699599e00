package org.convlens.project;

import org.convlens.network.Block;
import org.convlens.network.BlockKind;
import org.convlens.network.BlockParameters;
import org.convlens.network.Blocks;
import org.convlens.network.Drawing;
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
            Network body = NetworkJson.read(network(fields));
            BlockParameters parameters = BlockParametersJson.read(fields, body.layers());
            BlockKind set =
                    new BlockKind(body, parameters)
                            .with(
                                    BlockParametersJson.arguments(
                                            parameters, fields.object("arguments")));
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

    /// {@return the folded blocks}
    static JsonNode folded(Drawing drawing) {
        ArrayNode list = Json.object().putArray("blocks");
        for (Block block : drawing.blocks().folded()) {
            ObjectNode node = list.addObject();
            node.put("id", block.id().name());
            node.put("kind", block.kind());
            ArrayNode members = node.putArray("members");
            new TreeSet<>(block.members()).forEach(id -> members.add(id.name()));
            BlockParametersJson.write(
                    block.parameters(), layers(drawing.network(), block.members()), node);
        }
        return list;
    }

    /// {@return the blocks to use again, as networks}
    static JsonNode kinds(Blocks blocks) {
        ArrayNode list = Json.object().putArray("myBlocks");
        blocks.kinds().forEach(kind -> list.add(node(kind)));
        return list;
    }

    private static ObjectNode node(BlockKind kind) {
        ObjectNode node = NetworkJson.node(kind.body());
        BlockParametersJson.write(kind.parameters(), kind.body().layers(), node);
        return node;
    }

    private static List<Layer> layers(Network network, Set<LayerId> members) {
        return network.layers().stream().filter(layer -> members.contains(layer.id())).toList();
    }

    /// {@return the blocks of a lab; what does not fit the network is left out}
    ///
    /// @param fields of lab.json
    /// @param network the lab's
    static Blocks read(Fields fields, Network network) {
        Set<LayerId> taken = new HashSet<>(network.ids());
        List<Block> folded =
                fields
                        .list(
                                "blocks",
                                (node, place) -> block(Fields.of(node, place), network, taken))
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
        List<BlockKind> kinds =
                fields.list("myBlocks", (node, place) -> kind(Fields.of(node, place)));
        return new Blocks(folded, kinds);
    }

    /// The parameters are asked for first, so that the network knows the field.
    private static BlockKind kind(Fields fields) {
        fields.find(BlockParametersJson.FIELD);
        Network body = NetworkJson.read(fields);
        return new BlockKind(body, BlockParametersJson.read(fields, body.layers()));
    }

    /// Layers that are there, and in no other block.
    private static Optional<Block> block(Fields fields, Network network, Set<LayerId> taken) {
        Set<LayerId> members =
                new HashSet<>(
                        fields.list("members", (node, at) -> new LayerId(Fields.text(node, at))));
        LayerId id = new LayerId(fields.text("id"));
        if (members.isEmpty() || taken.contains(id) || !taken.containsAll(members)) {
            return Optional.empty();
        }
        taken.removeAll(members);
        return Optional.of(
                new Block(
                        id,
                        fields.text("kind", id.name()),
                        members,
                        BlockParametersJson.read(fields, layers(network, members))));
    }
}
