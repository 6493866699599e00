package org.convlens.app.backward;

import org.convlens.app.shell.lens.Coloured;
import org.convlens.app.shell.lens.ProductRow;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.Tone;
import org.convlens.viz.raster.MapPicture;
import org.convlens.workings.Term;
import org.convlens.workings.WeightSlope;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// What a weight met at each position, the delta there, and their products, as maps.
final class SlopePictures {

    private SlopePictures() {}

    static ProductRow.Pictures of(WeightSlope slope, Tone tone) {
        return new ProductRow.Pictures(
                picture(slope, part -> part.input().value(), tone),
                Optional.of(picture(slope, Term::weight, tone)),
                Optional.of(picture(slope, Term::product, tone)));
    }

    private static MapPicture picture(WeightSlope slope, ToDoubleFunction<Term> value, Tone tone) {
        Size2 plane = slope.plane();
        float[] values = new float[slope.parts().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) value.applyAsDouble(slope.parts().get(i));
        }
        return Coloured.map(
                new Tensor(Shape.of(1, plane.height(), plane.width()), values), 0, tone);
    }
}
