package org.convlens.app.editor;

import org.convlens.app.shell.Texts;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.receptivefield.ReceptiveField;
import org.convlens.tensor.Shape;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// What follows from the settings, in numbers.
final class ReadOuts {

    private final Texts texts;

    ReadOuts(Texts texts) {
        this.texts = texts;
    }

    /// Name and value of what is known of a layer.
    SequencedMap<String, String> of(LayerPlan row) {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        put(
                all,
                "in",
                row.inputs().stream().map(Shape::toString).collect(Collectors.joining(", ")));
        put(
                all,
                "out",
                row.output().map(Shape::toString).orElseGet(() -> texts.get("badge.impossible")));
        put(all, "parameters", number(row.parameters()));
        put(all, "trainable", number(row.trainable()));
        put(all, "macs", number(row.macs()));
        put(all, "memory", bytes(row.activationBytes()));
        row.field().ifPresent(field -> putField(all, field));
        return all;
    }

    private void putField(SequencedMap<String, String> all, ReceptiveField field) {
        put(all, "field", texts.get("readout.pixels", field.size()));
        put(all, "field-stride", texts.get("readout.pixels", field.stride()));
        put(all, "field-padding", texts.get("readout.pixels", field.padding()));
    }

    /// Name and value of what is known of the whole network.
    SequencedMap<String, String> of(NetworkPlan plan) {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        put(all, "layers", number(plan.layers().size()));
        put(all, "parameters", number(plan.parameters()));
        put(all, "trainable", number(plan.trainable()));
        put(all, "macs", number(plan.macs()));
        put(all, "memory", bytes(plan.activationBytes()));
        return all;
    }

    private void put(SequencedMap<String, String> all, String key, String value) {
        if (!value.isEmpty()) {
            all.put(texts.get("readout." + key), value);
        }
    }

    private String number(long value) {
        return texts.get("readout.number", value);
    }

    private String bytes(long value) {
        return texts.get("readout.kib", value / 1024.0);
    }
}
