package org.convlens.project;

import org.convlens.network.LayerSpec;
import org.convlens.network.Restraint;

import tools.jackson.databind.node.ObjectNode;

/// What keeps a layer's weights small, among the layer's settings in network.json.
final class RestraintJson {

    private RestraintJson() {}

    /// {@return the restraint; layers without weights have none, so they ask for no such setting}
    ///
    /// @param spec the layer's settings
    /// @param fields the layer's object
    static Restraint read(LayerSpec spec, Fields fields) {
        return Restraint.fits(spec)
                ? new Restraint(
                        fields.number("l1", Restraint.NONE.l1()),
                        fields.number("l2", Restraint.NONE.l2()),
                        fields.number("maxNorm", Restraint.NONE.maxNorm()))
                : Restraint.NONE;
    }

    /// Adds the restraint to a layer's object.
    static void write(Restraint restraint, ObjectNode target) {
        LayerWriter.put(target, "l1", restraint.l1(), Restraint.NONE.l1());
        LayerWriter.put(target, "l2", restraint.l2(), Restraint.NONE.l2());
        LayerWriter.put(target, "maxNorm", restraint.maxNorm(), Restraint.NONE.maxNorm());
    }
}
