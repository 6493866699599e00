package org.convlens.app.microscope;

import org.convlens.receptivefield.Box;
import org.convlens.tensor.Size2;
import org.convlens.workings.Place;
import org.convlens.workings.Reading;
import org.convlens.workings.Step;
import org.convlens.workings.Term;

import java.util.List;

/// Which values a step reads, and where they lie.
final class Windowed {

    private Windowed() {}

    /// {@return what a step reads; of a sum over several maps' windows those of one map}
    ///
    /// @param step the step
    /// @param slice which map
    static List<Reading> readings(Step step, int slice) {
        return switch (step) {
            case Step.WeightedSum sum when sum.window().equals(Size2.ONE) ->
                    sum.terms().stream().map(Term::input).toList();
            case Step.WeightedSum sum ->
                    PatchPictures.termsOf(sum, slice).stream().map(Term::input).toList();
            case Step.Largest largest -> largest.from();
            case Step.Mean mean -> mean.from();
            case Step.Sum sum -> sum.from();
            case Step.Product product -> product.from();
            case Step.Damped damped -> damped.neighbours();
            case Step.Copy copy -> List.of(copy.from());
            case Step.Normalised norm -> List.of(norm.from());
            case Step.Length length -> length.from();
            case Step.Curve _, Step.Bowed _, Step.Routed _, Step.Squashed _ -> List.of();
            case Step.Share share -> share.logits();
        };
    }

    /// {@return the smallest box around all places}
    ///
    /// @param readings at least one
    static Box around(List<Reading> readings) {
        return readings.stream()
                .map(Reading::place)
                .map(Windowed::box)
                .reduce(Box::joinedWith)
                .orElseThrow();
    }

    private static Box box(Place place) {
        return Box.of(place.row(), place.column());
    }
}
