package org.convlens.plan;

import org.convlens.network.MaxUnpooling;
import org.convlens.network.TransposedConvolution;
import org.convlens.receptivefield.FieldStep;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

import java.util.List;

/// The arithmetic of max-unpooling: that of a transposed convolution, unless the maps that were
/// pooled tell the size.
final class Unpooled {

    private Unpooled() {}

    static Shape output(MaxUnpooling spec, List<Shape> inputs) {
        Shape values = inputs.getFirst();
        Size2 plane = inputs.size() > 1 ? inputs.get(1).plane() : alone(spec, values.plane());
        return Shape.of(values.channels(), plane.height(), plane.width());
    }

    /// The size without maps that were pooled; below 1 where padding cuts all away.
    static Size2 alone(MaxUnpooling spec, Size2 plane) {
        return spread(spec, plane).out();
    }

    static FieldStep step(MaxUnpooling spec, Size2 plane) {
        return spread(spec, plane).step();
    }

    private static Spread spread(MaxUnpooling spec, Size2 plane) {
        return Spread.of(TransposedConvolution.of(1, spec.window()), plane);
    }
}
