package org.convlens.project;

import org.convlens.network.BlockParameter;
import org.convlens.network.BlockParameters;
import org.convlens.network.BlockSetting;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The parameters of blocks: `[{"name": "width", "setting": "filters", "layers": ["conv1"]}]`.
final class BlockParametersJson {

    /// Where they stand in an object.
    static final String FIELD = "parameters";

    private BlockParametersJson() {}

    /// Writes them, unless they are the ones that are found in the layers anyway.
    static void write(BlockParameters parameters, List<Layer> layers, ObjectNode target) {
        if (parameters.equals(BlockParameters.found(layers))) {
            return;
        }
        ArrayNode list = target.putArray(FIELD);
        for (BlockParameter parameter : parameters.all()) {
            ObjectNode node = list.addObject();
            node.put("name", parameter.name());
            node.put("setting", parameter.setting().word());
            ArrayNode names = node.putArray("layers");
            new TreeSet<>(parameter.layers()).forEach(id -> names.add(id.name()));
        }
    }

    /// {@return the parameters of an object; those found in the layers if it says nothing}
    ///
    /// @param fields the object's
    /// @param layers of the block; what is said of others is left out
    static BlockParameters read(Fields fields, List<Layer> layers) {
        if (fields.find(FIELD).isEmpty()) {
            return BlockParameters.found(layers);
        }
        Set<LayerId> known = layers.stream().map(Layer::id).collect(Collectors.toSet());
        BlockParameters parameters = BlockParameters.NONE;
        for (BlockParameter parameter : fields.list(FIELD, BlockParametersJson::parameter)) {
            if (!parameters.fits(parameter.name(), parameter.setting())) {
                throw new ProjectException(
                        "%s, \"%s\": a parameter is called by one word, and no two settings by the same; received: %s"
                                .formatted(fields.place(), FIELD, parameter.name()));
            }
            for (LayerId layer : new TreeSet<>(parameter.layers())) {
                parameters = parameters.with(parameter.name(), parameter.setting(), layer);
            }
        }
        return parameters.within(known);
    }

    private static BlockParameter parameter(JsonNode node, String place) {
        Fields fields = Fields.of(node, place);
        fields.require("setting");
        BlockParameter parameter =
                new BlockParameter(
                        fields.text("name"),
                        fields.word("setting", BlockSetting.FILTERS, BlockSetting::word),
                        Set.copyOf(
                                fields.list(
                                        "layers", (id, at) -> new LayerId(Fields.text(id, at)))));
        fields.nothingElse("field");
        return parameter;
    }

    /// {@return the numbers that are given to parameters, by name}
    ///
    /// @param parameters of the block
    /// @param fields of its arguments
    static Map<String, Double> arguments(BlockParameters parameters, Fields fields) {
        Map<String, Double> arguments = new HashMap<>();
        for (BlockParameter parameter : parameters.all()) {
            fields.find(parameter.name())
                    .ifPresent(_ -> arguments.put(parameter.name(), argument(parameter, fields)));
        }
        fields.nothingElse("parameter");
        return arguments;
    }

    private static double argument(BlockParameter parameter, Fields fields) {
        double value = fields.number(parameter.name(), 0);
        if (!parameter.setting().allows(value)) {
            throw new ProjectException(
                    "%s, \"%s\" needs %s; received: %s"
                            .formatted(
                                    fields.place(),
                                    parameter.name(),
                                    needed(parameter.setting()),
                                    value));
        }
        return value;
    }

    private static String needed(BlockSetting setting) {
        return switch (setting) {
            case FILTERS, UNITS, KERNEL, STRIDE, DILATION, GROUPS -> "a whole number from 1 on";
            case RATE -> "a number from 0 to below 1";
            case DEVIATION -> "a number from 0 on";
            case ALPHA -> "a number from 0 to 10";
        };
    }
}
