package org.convlens.project;

import org.convlens.network.ActivationFunction;
import org.convlens.network.CapsuleLength;
import org.convlens.network.Dense;
import org.convlens.network.DenseSpec;
import org.convlens.network.DigitCapsules;
import org.convlens.network.DropConnect;
import org.convlens.network.Dropout;
import org.convlens.network.Flatten;
import org.convlens.network.PrimaryCapsules;
import org.convlens.tensor.Size2;

import tools.jackson.databind.node.ObjectNode;

/// Layers on vectors, units and capsules, in network.json.
final class DenseJson {

    private static final int USUAL_ROUNDS = 3;

    private DenseJson() {}

    /// {@return the settings of a layer}
    ///
    /// @param kind one of the family's
    /// @param fields the layer's object
    static DenseSpec read(String kind, Fields fields) {
        return switch (kind) {
            case "dense" -> dense(fields);
            case "drop-connect" ->
                    new DropConnect(dense(fields), fields.number("rate", Dropout.DEFAULT_RATE));
            case "flatten" -> new Flatten();
            case "primary-capsules" ->
                    new PrimaryCapsules(
                            fields.whole("capsules"),
                            fields.whole("dimensions"),
                            WindowJson.ofConvolution(fields));
            case "digit-capsules" ->
                    new DigitCapsules(
                            fields.whole("capsules"),
                            fields.whole("dimensions"),
                            fields.whole("rounds", USUAL_ROUNDS));
            case "capsule-length" -> new CapsuleLength();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Dense dense(Fields fields) {
        return new Dense(
                fields.whole("units"),
                fields.flag("bias", true),
                LayerReader.function(fields, "activation"));
    }

    /// Adds a layer's settings to its object.
    static void write(DenseSpec spec, ObjectNode target) {
        switch (spec) {
            case Dense dense -> write(dense, target);
            case DropConnect(Dense dense, double rate) -> {
                write(dense, target);
                LayerWriter.put(target, "rate", rate, Dropout.DEFAULT_RATE);
            }
            case PrimaryCapsules capsules -> {
                write(capsules.types(), capsules.dimensions(), target);
                WindowJson.write(capsules.window(), Size2.ONE, target);
                WindowJson.writeDilation(capsules.window(), target);
            }
            case DigitCapsules capsules -> {
                write(capsules.capsules(), capsules.dimensions(), target);
                LayerWriter.put(target, "rounds", capsules.rounds(), USUAL_ROUNDS);
            }
            case CapsuleLength _, Flatten _ -> {}
        }
    }

    private static void write(Dense dense, ObjectNode target) {
        target.put("units", dense.units());
        LayerWriter.put(target, "bias", dense.bias(), true);
        LayerWriter.put(target, "activation", dense.activation(), ActivationFunction.IDENTITY);
    }

    private static void write(int capsules, int dimensions, ObjectNode target) {
        target.put("capsules", capsules);
        target.put("dimensions", dimensions);
    }
}
