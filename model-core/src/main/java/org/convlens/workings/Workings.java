package org.convlens.workings;

import org.convlens.network.ActivationSpec;
import org.convlens.network.CombinationSpec;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.DenseSpec;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.Loss;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.PoolingSpec;
import org.convlens.network.RegularisationSpec;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How one value of a layer's output came to be, with the numbers it came from.
///
/// At rest: batch normalisation by its running statistics, dropout dropping nothing.
///
/// @param place where the value stands
/// @param steps the arithmetic, first to last; the last gives the value
/// @param told the value as the engine computed it
public record Workings(Place place, List<Step> steps, double told) {

    private static final double TOLERANCE = 1e-4;

    /// Copies the list.
    public Workings {
        steps = List.copyOf(steps);
    }

    /// {@return the arithmetic of a value; nothing while the numbers it needs are not known, or do
    /// not fit the network as drawn, or the layer's kind shows none}
    ///
    /// @param plan the network
    /// @param place where the value stands
    /// @param numbers what the network put out
    public static Optional<Workings> of(NetworkPlan plan, Place place, Numbers numbers) {
        return plan.layer(place.layer())
                .filter(row -> isKnown(row, place, numbers))
                .map(row -> new Site(row, place, numbers))
                .map(site -> new Workings(place, steps(site), numbers.read(place).value()))
                .filter(found -> !found.steps().isEmpty());
    }

    private static boolean isKnown(LayerPlan row, Place place, Numbers numbers) {
        List<LayerId> ids = row.layer().inputs();
        boolean inputs =
                ids.size() == row.inputs().size()
                        && IntStream.range(0, ids.size())
                                .allMatch(i ->
                                        numbers.output(ids.get(i))
                                                .map(Tensor::shape)
                                                .filter(row.inputs().get(i)::equals)
                                                .isPresent());
        return inputs
                && numbers.output(row.id())
                        .map(Tensor::shape)
                        .filter(shape -> row.output().filter(shape::equals).isPresent())
                        .filter(place::isIn)
                        .isPresent();
    }

    /// {@return the arithmetic of a value whose numbers are known}
    ///
    /// @param site the value
    static List<Step> steps(Site site) {
        LayerSpec spec = site.layer().layer().spec();
        return switch (spec) {
            case ConvolutionSpec convolution -> ConvolutionSteps.of(convolution, site);
            case PoolingSpec pooling -> PoolingSteps.of(pooling, site);
            case DenseSpec dense -> DenseSteps.of(dense, site);
            case NormalisationSpec norm -> NormalisationSteps.of(norm, site);
            case CombinationSpec join -> CombinationSteps.of(join, site);
            case ActivationSpec activation -> ActivationSteps.of(activation, site);
            case RegularisationSpec _ -> List.of(new Step.Copy(site.same()));
        };
    }

    /// {@return the share that the loss makes of a logit; nothing for other values}
    ///
    /// @param plan the network
    /// @param place where the logit stands
    /// @param numbers what the network put out
    public static Optional<Step.Share> share(NetworkPlan plan, Place place, Numbers numbers) {
        boolean isLogit =
                plan.network().output().equals(place.layer())
                        && plan.network().loss() == Loss.SOFTMAX_CROSS_ENTROPY;
        return numbers.output(place.layer())
                .filter(logits -> isLogit && !logits.shape().isSpatial())
                .map(logits -> new Step.Share(all(place.layer(), logits), place.channel()));
    }

    private static List<Reading> all(LayerId layer, Tensor vector) {
        Shape shape = vector.shape();
        return IntStream.range(0, vector.values().length)
                .mapToObj(unit ->
                        new Reading(Place.of(layer, shape, unit), vector.values()[unit], false))
                .toList();
    }

    /// {@return what the arithmetic gives}
    public double value() {
        return steps.getLast().result();
    }

    /// {@return whether the arithmetic gives the engine's value, but for rounding in single
    /// precision}
    public boolean agrees() {
        double size = Math.max(1, Math.max(Math.abs(told), largestPart()));
        return Math.abs(value() - told) <= TOLERANCE * size;
    }

    /// Large products that cancel leave their rounding behind.
    private double largestPart() {
        return steps.getFirst() instanceof Step.WeightedSum sum
                ? sum.terms().stream().mapToDouble(term -> Math.abs(term.product())).sum()
                : 0;
    }
}
