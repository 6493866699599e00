package org.convlens.project;

import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.Loss;
import org.convlens.network.Network;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// network.json: a network as text that people write by hand.
///
/// `{"formatVersion": 1, "name": …, "input": [c, h, w], "layers": [{"id": …, "kind": …, "inputs":
/// […], settings}], "output": …, "loss": …}`. Sizes are one number or `[height, width]`; settings
/// that have their default may be left out. A drawing that cannot be built is read all the same:
/// the planner explains what is wrong with it.
public final class NetworkJson {

    /// The version that is written.
    public static final int FORMAT_VERSION = 1;

    private static final int MOST_LAYERS = 10_000;
    private static final int LONGEST_NAME = 1_000;

    private NetworkJson() {}

    /// {@return the network of a text}
    ///
    /// @param text network.json
    /// @param source the file's name, for sentences
    /// @throws ProjectException if it is no JSON, or a kind, setting or name is unknown, missing or
    ///   out of bounds; says where
    public static Network read(String text, String source) {
        Fields fields = Fields.of(Json.parse(text, source), source);
        FormatVersion.check(fields, FORMAT_VERSION);
        return read(fields);
    }

    /// {@return the network of an object}
    ///
    /// @param fields the object's
    static Network read(Fields fields) {
        fields.find("formatVersion");
        BlockJson.Reading blocks = new BlockJson.Reading();
        Network network =
                new Network(
                        name(fields),
                        Sizes.picture(fields.require("input"), fields.place() + ", \"input\""),
                        layers(fields, blocks),
                        new LayerId(fields.text("output")),
                        loss(fields));
        fields.nothingElse("field");
        Network expanded = blocks.expanded(network);
        checkNames(expanded, fields.place());
        return expanded;
    }

    private static String name(Fields fields) {
        String name = fields.text("name", "Network");
        if (name.length() > LONGEST_NAME) {
            throw new ProjectException(
                    "%s, \"name\" needs at most %,d characters; received: %,d"
                            .formatted(fields.place(), LONGEST_NAME, name.length()));
        }
        return name;
    }

    private static List<Layer> layers(Fields fields, BlockJson.Reading blocks) {
        JsonNode list = fields.require("layers");
        checkCount(list.size(), fields);
        List<Layer> layers =
                Fields.elements(
                                list,
                                fields.place() + ", \"layers\"",
                                (node, _) -> layer(node, fields.place(), blocks))
                        .stream()
                        .flatMap(List::stream)
                        .toList();
        checkCount(layers.size(), fields);
        return layers;
    }

    private static void checkCount(int layers, Fields fields) {
        if (layers > MOST_LAYERS) {
            throw new ProjectException(
                    "%s has too many layers; at most %,d are read; received: %,d"
                            .formatted(fields.place(), MOST_LAYERS, layers));
        }
    }

    /// One layer, or all of a block.
    private static List<Layer> layer(JsonNode node, String source, BlockJson.Reading blocks) {
        String id = Fields.of(node, source + ", \"layers\"").text("id");
        Fields fields = Fields.of(node, source + ", layer " + id);
        if (!LayerId.isWord(fields.text("id")) || new LayerId(id).isInput()) {
            throw new ProjectException(
                    "%s: a layer's id is one word of letters, digits, dots, dashes and underscores, and not \"input\"; received: \"%s\""
                            .formatted(source, id));
        }
        String kind = fields.text("kind");
        List<LayerId> inputs =
                fields.list("inputs", (input, place) -> new LayerId(Fields.text(input, place)));
        List<Layer> layers =
                kind.equals(BlockJson.KIND)
                        ? blocks.read(new LayerId(id), fields, inputs)
                        : List.of(single(new LayerId(id), kind, fields, inputs));
        fields.nothingElse("setting");
        return layers;
    }

    private static Layer single(LayerId id, String kind, Fields fields, List<LayerId> inputs) {
        LayerSpec spec = LayerReader.read(kind, fields);
        return new Layer(id, spec, inputs, RestraintJson.read(spec, fields));
    }

    private static Loss loss(Fields fields) {
        return fields.word("loss", Loss.SOFTMAX_CROSS_ENTROPY, Loss::id);
    }

    private static void checkNames(Network network, String source) {
        Set<LayerId> names = new HashSet<>(Set.of(LayerId.INPUT));
        for (Layer layer : network.layers()) {
            if (!names.add(layer.id())) {
                throw new ProjectException(
                        "%s: two layers are called \"%s\"; every id must be unique."
                                .formatted(source, layer.id()));
            }
        }
        for (Layer layer : network.layers()) {
            layer.inputs()
                    .forEach(input ->
                            checkKnown(names, input, source + ", layer " + layer.id() + " reads"));
        }
        checkKnown(names, network.output(), source + ", \"output\" names");
    }

    private static void checkKnown(Set<LayerId> names, LayerId name, String subject) {
        if (!names.contains(name)) {
            throw new ProjectException(
                    "%s \"%s\", but there is no such layer.".formatted(subject, name));
        }
    }

    /// {@return network.json, one layer per line, without settings that have their default}
    ///
    /// @param network what to write
    public static String write(Network network) {
        return Json.print(node(network));
    }

    static ObjectNode node(Network network) {
        ObjectNode root = Json.object();
        root.put("formatVersion", FORMAT_VERSION);
        root.put("name", network.name());
        root.set("input", Sizes.json(network.input()));
        ArrayNode layers = root.putArray("layers");
        network.layers().forEach(layer -> layers.add(json(layer)));
        root.put("output", network.output().name());
        root.put("loss", network.loss().id());
        return root;
    }

    private static ObjectNode json(Layer layer) {
        ObjectNode node = Json.object();
        node.put("id", layer.id().name());
        node.put("kind", layer.spec().kind());
        ArrayNode inputs = node.putArray("inputs");
        layer.inputs().forEach(input -> inputs.add(input.name()));
        LayerWriter.write(layer.spec(), node);
        RestraintJson.write(layer.restraint(), node);
        return node;
    }
}
