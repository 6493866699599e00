package org.convlens.plan;

import org.convlens.network.Layer;
import org.convlens.network.LayerSpec;
import org.convlens.tensor.Shape;

import java.util.List;

/// A layer with what comes in, where its shapes are checked.
///
/// @param layer the layer
/// @param inputs the shape from each of its wires
/// @param upstream what is known about the network
record Site(Layer layer, List<Shape> inputs, Upstream upstream) {

    LayerSpec spec() {
        return layer.spec();
    }

    Shape input() {
        return inputs.getFirst();
    }

    Wiring wiring() {
        return upstream.wiring();
    }

    Fixes fixes() {
        return upstream.fixes();
    }

    Problem problem(ProblemKind kind, List<Fix> ways, Object... received) {
        return Sentences.problem(kind, layer.id(), ways, received);
    }
}
