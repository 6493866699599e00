package org.convlens.workings;

import org.convlens.network.ConvolutionSpec;
import org.convlens.network.Dense;
import org.convlens.network.DropConnect;
import org.convlens.network.LayerSpec;
import org.convlens.network.LocallyConnected;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.PrimaryCapsules;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.Slide;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a weight was multiplied by at each position, and the delta there.
///
/// @param row the layer
/// @param numbers what the network put out
/// @param deltas the slopes by the layer's sums
record SlopeParts(LayerPlan row, Numbers numbers, Deltas deltas) {

    static SlopeParts of(LayerPlan row, OneStep step) {
        Tensor above = Objects.requireNonNull(step.deltas().get(row.id()));
        return new SlopeParts(row, step.numbers(), new Deltas(row, step.numbers(), above));
    }

    /// {@return the parts of the slope by one weight}
    ///
    /// @param weight which one; the layer has it
    List<Term> all(WeightName weight) {
        return switch (weight.name()) {
            case "bias", "beta" -> constants(weight.number());
            case "gamma" -> standardised(weight.number());
            case "alpha" -> negatives(weight.number());
            default -> products(weight);
        };
    }

    private LayerSpec spec() {
        return row.layer().spec();
    }

    private List<Term> products(WeightName weight) {
        return switch (spec()) {
            case ConvolutionSpec convolution -> new KernelSlopes(this, weight).of(convolution);
            case PrimaryCapsules capsules ->
                    new KernelSlopes(this, weight).of(capsules.convolution());
            case Dense dense -> connected(dense, weight.number());
            case DropConnect(Dense dense, double _) -> connected(dense, weight.number());
            default -> List.of();
        };
    }

    private List<Term> connected(Dense dense, int number) {
        Place unit = new Place(row.id(), number / inputsOf(dense), 0, 0);
        Shape shape = inputs().shape();
        Place input = Place.of(row.layer().inputs().getFirst(), shape, number % inputsOf(dense));
        return List.of(new Term(numbers.read(input), deltas.before(unit)));
    }

    private int inputsOf(Dense dense) {
        return numbers.weights(row.id(), "weights").orElseThrow().values().length / dense.units();
    }

    private List<Term> constants(int number) {
        Stream<Place> used =
                spec() instanceof LocallyConnected local
                        ? Stream.of(placeOf(number, local.filters()))
                        : positions(number);
        return used.map(at -> new Term(new Reading(at, 1, false), deltas.before(at))).toList();
    }

    /// {@return where filters that are others at every place use theirs}
    ///
    /// @param number place by place, filter by filter
    /// @param filters at each place
    Place placeOf(int number, int filters) {
        int cell = number / filters;
        int width = plane().width();
        return new Place(row.id(), number % filters, cell / width, cell % width);
    }

    /// Statistics are the same over a channel.
    private List<Term> standardised(int channel) {
        List<Place> all = positions(channel).toList();
        Step.Normalised first =
                (Step.Normalised)
                        NormalisationSteps.of((NormalisationSpec) spec(), site(all.getFirst()))
                                .getFirst();
        return all.stream()
                .map(at -> new Step.Normalised(site(at).same(), first.statistics(), 1, 0))
                .map(norm -> new Reading(norm.from().place(), norm.standardised(), false))
                .map(read -> new Term(read, deltas.before(read.place())))
                .toList();
    }

    private List<Term> negatives(int channel) {
        return positions(channel).map(at -> negative(site(at).same(), deltas.before(at))).toList();
    }

    private static Term negative(Reading read, double delta) {
        return new Term(
                new Reading(read.place(), Math.min(0, read.value()), read.isPadding()), delta);
    }

    /// {@return all places of one of the layer's maps; of capsules, of the convolution's}
    ///
    /// @param channel which map
    Stream<Place> positions(int channel) {
        int width = plane().width();
        return IntStream.range(0, plane().height() * width)
                .mapToObj(cell -> new Place(row.id(), channel, cell / width, cell % width));
    }

    /// {@return rows and columns of the layer's maps; of capsules, of the convolution's}
    Size2 plane() {
        return spec() instanceof PrimaryCapsules capsules
                ? Slide.of(capsules.window(), inputs().shape().plane()).out()
                : row.output().orElseThrow().plane();
    }

    /// {@return what the layer reads}
    Tensor inputs() {
        return numbers.output(row.layer().inputs().getFirst()).orElseThrow();
    }

    /// {@return a value of the layer, with the numbers around it}
    ///
    /// @param at where it stands
    Site site(Place at) {
        return new Site(row, at, numbers);
    }
}
