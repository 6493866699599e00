package org.convlens.workings;

import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.Restraint;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The slope of the loss by one weight: `∂loss/∂w = Σ input · delta`, over all positions of the
/// window.
///
/// Each delta is that of the weighted sum, before the activation function: the delta of what came
/// out times the function's slope.
///
/// @param weight which weight
/// @param parts what the weight was multiplied by at each position, and the delta there as `weight`
/// @param penalty the slope of the layer's penalties by the weight, `l1·sign(w) + l2·w`
public record WeightSlope(WeightName weight, List<Term> parts, double penalty) {

    /// Copies the list.
    public WeightSlope {
        parts = List.copyOf(parts);
    }

    /// {@return the sum of all products, and the penalty's slope}
    public double value() {
        return parts.stream().mapToDouble(Term::product).sum() + penalty;
    }

    /// {@return how the slope by a weight of a convolution or a dense layer comes to be; nothing
    /// for other layers}
    ///
    /// @param plan the network
    /// @param layer the layer
    /// @param number the weight, in C order of the layer's `weights`
    /// @param step the step of training
    public static Optional<WeightSlope> of(
            NetworkPlan plan, LayerId layer, int number, OneStep step) {
        return plan.layer(layer)
                .filter(row -> isShownFor(row.layer().spec()))
                .filter(row -> step.deltas().containsKey(layer))
                .map(row -> of(plan, row, number, step));
    }

    /// {@return whether slopes by a layer's weights are shown: convolutions and dense layers}
    ///
    /// @param spec the layer's settings
    public static boolean isShownFor(LayerSpec spec) {
        return spec instanceof Convolution || spec instanceof Dense;
    }

    private static WeightSlope of(NetworkPlan plan, LayerPlan row, int number, OneStep step) {
        Tensor weights = step.numbers().weights(row.id(), "weights").orElseThrow();
        Shape output = row.output().orElseThrow();
        int perFilter = weights.values().length / weights.shape().size(0);
        int area = output.plane().height() * output.plane().width();
        int first = number / perFilter * area;
        List<Term> parts =
                IntStream.range(first, first + area)
                        .mapToObj(at -> Place.of(row.id(), output, at))
                        .map(place -> part(plan, place, number % perFilter, step))
                        .toList();
        return new WeightSlope(
                new WeightName(row.id() + "/weights", number),
                parts,
                penalty(row.layer().restraint(), weights.values()[number]));
    }

    private static double penalty(Restraint restraint, double weight) {
        return restraint.l1() * Math.signum(weight) + restraint.l2() * weight;
    }

    private static Term part(NetworkPlan plan, Place place, int term, OneStep step) {
        Workings found = Workings.of(plan, place, step.numbers()).orElseThrow();
        Step.WeightedSum sum = (Step.WeightedSum) found.steps().getFirst();
        Tensor deltas = step.deltas().get(place.layer());
        double delta = deltas == null ? 0 : deltas.values()[place.number(deltas.shape())];
        double slope =
                found.steps().getLast() instanceof Step.Curve curve
                        ? Curves.slope(curve.function(), curve.input())
                        : 1;
        return new Term(sum.terms().get(term).input(), delta * slope);
    }
}
