package org.convlens.app.microscope;

import org.convlens.app.shell.lens.Coloured;
import org.convlens.app.shell.lens.ProductRow;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.Tone;
import org.convlens.viz.raster.MapPicture;
import org.convlens.workings.Reading;
import org.convlens.workings.Step;
import org.convlens.workings.Term;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// What a window reads at one position, and what becomes of it, cell by cell.
final class PatchPictures {

    private PatchPictures() {}

    /// {@return a step's window; nothing for a step without one}
    ///
    /// @param step the step
    /// @param slice which of the summed maps
    /// @param tone the surface pictures stand on
    static Optional<ProductRow.Pictures> of(Step step, int slice, Tone tone) {
        return switch (step) {
            case Step.WeightedSum sum when !sum.window().equals(Size2.ONE) ->
                    Optional.of(ofProducts(sum, slice, tone));
            case Step.Largest(List<Reading> from, Size2 window) ->
                    Optional.of(ofReadings(from, window, tone));
            case Step.Mean(List<Reading> from, Size2 window, int _) ->
                    Optional.of(ofReadings(from, window, tone));
            case Step.Length(List<Reading> from, Size2 window, double _) ->
                    Optional.of(ofReadings(from, window, tone));
            case Step.WeightedSum _,
                    Step.Sum _,
                    Step.Product _,
                    Step.Damped _,
                    Step.Copy _,
                    Step.Normalised _,
                    Step.Curve _,
                    Step.Bowed _,
                    Step.Routed _,
                    Step.Squashed _,
                    Step.Share _ ->
                    Optional.empty();
        };
    }

    private static ProductRow.Pictures ofProducts(Step.WeightedSum sum, int slice, Tone tone) {
        List<Term> terms = termsOf(sum, slice);
        return new ProductRow.Pictures(
                picture(terms, sum.window(), term -> term.input().value(), tone),
                Optional.of(picture(terms, sum.window(), Term::weight, tone)),
                Optional.of(picture(terms, sum.window(), Term::product, tone)));
    }

    private static ProductRow.Pictures ofReadings(List<Reading> from, Size2 window, Tone tone) {
        return new ProductRow.Pictures(
                picture(from, window, Reading::value, tone), Optional.empty(), Optional.empty());
    }

    /// {@return the products of one of the summed maps}
    ///
    /// @param sum all products
    /// @param slice which map
    static List<Term> termsOf(Step.WeightedSum sum, int slice) {
        int area = sum.window().height() * sum.window().width();
        return sum.terms().subList(slice * area, (slice + 1) * area);
    }

    private static <T> MapPicture picture(
            List<T> cells, Size2 window, ToDoubleFunction<T> value, Tone tone) {
        float[] values = new float[cells.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) value.applyAsDouble(cells.get(i));
        }
        Tensor map = new Tensor(Shape.of(1, window.height(), window.width()), values);
        return Coloured.map(map, 0, tone);
    }
}
