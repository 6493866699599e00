package org.convlens.project;

import org.convlens.dataset.DataException;
import org.convlens.dataset.DataReference;
import org.convlens.engine.Frozen;
import org.convlens.engine.Optimizer;
import org.convlens.network.Drawing;
import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.network.Position;
import org.convlens.training.Checkpoint;
import org.convlens.training.LearningRate;
import org.convlens.training.TrainingConfig;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// lab.json: everything of a lab that is neither network nor numbers.
final class LabJson {

    /// The version that is written.
    static final int FORMAT_VERSION = 1;

    private LabJson() {}

    /// {@return lab.json}
    static String write(Lab lab) {
        ObjectNode root = Json.object();
        root.put("formatVersion", FORMAT_VERSION);
        root.put("program", program());
        root.set("data", data(lab.data()));
        root.set("training", training(lab.training()));
        lab.checkpoint().ifPresent(checkpoint -> root.set("checkpoint", progress(checkpoint)));
        root.set("positions", positions(lab.drawing().positions()));
        root.set("blocks", BlockJson.folded(lab.drawing()));
        root.set("myBlocks", BlockJson.kinds(lab.drawing().blocks()));
        root.set("view", view(lab.view()));
        root.put("notes", lab.notes());
        return Json.print(root);
    }

    private static String program() {
        String version = LabJson.class.getPackage().getImplementationVersion();
        return "ConvLens " + Objects.requireNonNullElse(version, "in development");
    }

    private static JsonNode data(LabData data) {
        ObjectNode node = Json.object();
        data.training().ifPresent(reference -> node.set("training", reference(reference)));
        data.test().ifPresent(reference -> node.set("test", reference(reference)));
        RecipeJson.write(data.recipe(), node.putObject("recipe"));
        return node;
    }

    private static JsonNode reference(DataReference reference) {
        ObjectNode node = Json.object();
        node.put("scheme", reference.scheme());
        node.put("path", reference.path());
        node.set("options", texts(reference.options()));
        return node;
    }

    private static JsonNode texts(Map<String, String> texts) {
        ObjectNode node = Json.object();
        new TreeMap<>(texts).forEach(node::put);
        return node;
    }

    private static JsonNode training(TrainingConfig config) {
        ObjectNode node = Json.object();
        node.put("optimizer", config.optimizer().id());
        node.put("rate", config.rate().initial());
        node.put("rateDecay", config.rate().decay());
        node.put("batchSize", config.batchSize());
        node.put("epochs", config.epochs());
        node.put("seed", config.seed());
        node.put("validationShare", config.validationShare());
        return node;
    }

    private static JsonNode progress(Checkpoint checkpoint) {
        ObjectNode node = Json.object();
        node.put("iteration", checkpoint.optimizer().iteration());
        node.put("rate", checkpoint.rate());
        if (!checkpoint.frozen().equals(Frozen.NOTHING)) {
            FrozenJson.write(checkpoint.frozen(), node.putObject("frozen"));
        }
        return node;
    }

    private static JsonNode positions(Map<LayerId, Position> positions) {
        ObjectNode node = Json.object();
        new TreeMap<>(positions)
                .forEach((id, position) ->
                        node.putArray(id.name()).add(position.x()).add(position.y()));
        return node;
    }

    private static JsonNode view(LabView view) {
        ObjectNode node = Json.object();
        ArrayNode selected = node.putArray("selected");
        new TreeSet<>(view.selected()).forEach(id -> selected.add(id.name()));
        view.channel().ifPresent(channel -> node.put("channel", channel));
        node.set("settings", texts(view.settings()));
        return node;
    }

    /// {@return the fields of lab.json, of a version that is understood}
    ///
    /// @param text lab.json
    /// @param source its name, for sentences
    static Fields fields(String text, String source) {
        Fields fields = Fields.of(Json.parse(text, source), source);
        FormatVersion.check(fields, FORMAT_VERSION);
        return fields;
    }

    /// {@return the lab without its checkpoint}
    ///
    /// @param fields of lab.json
    /// @param network what network.json holds
    static Lab read(Fields fields, Network network) {
        return new Lab(
                new Drawing(
                        network,
                        positions(fields.object("positions"), network),
                        BlockJson.read(fields, network)),
                data(fields.object("data"), network),
                training(fields.object("training")),
                Optional.empty(),
                view(fields.object("view")),
                fields.text("notes", ""));
    }

    private static Map<LayerId, Position> positions(Fields fields, Network network) {
        Map<LayerId, Position> positions = new HashMap<>();
        network.layers().forEach(layer -> position(fields, layer.id(), positions));
        position(fields, LayerId.INPUT, positions);
        return positions;
    }

    private static void position(Fields fields, LayerId id, Map<LayerId, Position> target) {
        List<Double> place = fields.list(id.name(), Fields::number);
        if (place.size() == 2) {
            target.put(id, new Position(place.get(0), place.get(1)));
        }
    }

    private static LabData data(Fields fields, Network network) {
        Fields recipe = fields.object("recipe");
        return new LabData(
                reference(fields, "training"),
                reference(fields, "test"),
                recipe.find("input").isPresent()
                        ? RecipeJson.read(recipe)
                        : RecipeJson.plain(network));
    }

    private static Optional<DataReference> reference(Fields fields, String name) {
        return fields.find(name).map(_ -> reference(fields.object(name)));
    }

    private static DataReference reference(Fields fields) {
        try {
            return new DataReference(
                    fields.text("scheme"),
                    fields.text("path", ""),
                    texts(fields.object("options")));
        } catch (DataException e) {
            throw new ProjectException(fields.place() + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, String> texts(Fields fields) {
        Map<String, String> texts = new HashMap<>();
        fields.names().forEach(name -> texts.put(name, fields.text(name)));
        return texts;
    }

    private static TrainingConfig training(Fields fields) {
        TrainingConfig standard = TrainingConfig.DEFAULT;
        return new TrainingConfig(
                fields.word("optimizer", standard.optimizer(), Optimizer::id),
                new LearningRate(
                        fields.number("rate", standard.rate().initial()),
                        fields.number("rateDecay", standard.rate().decay())),
                fields.whole("batchSize", standard.batchSize()),
                fields.whole("epochs", standard.epochs()),
                fields.large("seed", standard.seed()),
                fields.number("validationShare", standard.validationShare()));
    }

    private static LabView view(Fields fields) {
        return new LabView(
                Set.copyOf(
                        fields.list(
                                "selected",
                                (node, place) -> new LayerId(Fields.text(node, place)))),
                fields.find("channel").map(_ -> fields.whole("channel")),
                texts(fields.object("settings")));
    }
}
