package org.convlens.plan;

import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.receptivefield.ReceptiveField;
import org.convlens.tensor.Shape;

import java.util.List;
import java.util.Optional;

/// One layer's row: what comes in, what goes out, what it costs and what its cells see.
///
/// @param layer the layer as drawn
/// @param inputs the shapes that come in, in order; empty while one of them is unknown
/// @param output the shape that goes out; nothing while it cannot be
/// @param cost stored and trained numbers and multiply-adds
/// @param field what a cell sees; nothing after a dense or global layer
public record LayerPlan(
        Layer layer,
        List<Shape> inputs,
        Optional<Shape> output,
        LayerCost cost,
        Optional<ReceptiveField> field) {

    /// Copies the list.
    public LayerPlan {
        inputs = List.copyOf(inputs);
    }

    /// {@return the layer's name}
    public LayerId id() {
        return layer.id();
    }

    /// {@return stored numbers}
    public long parameters() {
        return cost.parameters();
    }

    /// {@return numbers that the optimizer changes}
    public long trainable() {
        return cost.trainable();
    }

    /// {@return multiply-adds for one picture}
    public long macs() {
        return cost.macs();
    }

    /// {@return bytes of the output for one picture, as 32-bit floats; 0 while it cannot be}
    public long activationBytes() {
        return output.map(shape -> shape.volume() * Float.BYTES).orElse(0L);
    }
}
