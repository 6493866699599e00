package org.convlens.app.museum;

import org.convlens.network.Network;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.receptivefield.ReceptiveField;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.viz.diagram.VolumeRow;
import org.convlens.zoo.Preset;

import java.util.Optional;

/// A network's figures and its drawing; takes a moment for the deep ones, so made off the FX
/// thread.
///
/// @param plan what the network means
/// @param boxes its volumes
/// @param thumbnail a few of them, for a small picture
record Portrait(NetworkPlan plan, VolumeRow boxes, VolumeRow thumbnail) {

    private static final int BOXES = 56;
    private static final int FEW_BOXES = 18;

    static Portrait of(Preset preset) {
        NetworkPlan plan = NetworkPlanner.plan(preset.network());
        return new Portrait(plan, VolumeRow.of(plan, BOXES), VolumeRow.of(plan, FEW_BOXES));
    }

    Network network() {
        return plan.network();
    }

    /// {@return what the cells of the last maps see of the picture; nothing where they see all of
    /// it, or are no cells of the picture}
    Optional<ReceptiveField> lastField() {
        return plan.layers().reversed().stream()
                .filter(row -> row.field().isPresent() || hasMaps(row))
                .findFirst()
                .flatMap(LayerPlan::field);
    }

    private static boolean hasMaps(LayerPlan row) {
        return row.output()
                .filter(Shape::isSpatial)
                .filter(shape -> !shape.plane().equals(Size2.ONE))
                .isPresent();
    }
}
