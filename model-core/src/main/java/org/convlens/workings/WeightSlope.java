package org.convlens.workings;

import org.convlens.network.DigitCapsules;
import org.convlens.network.LayerSpec;
import org.convlens.network.Restraint;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Size2;

import java.util.List;
import java.util.Optional;

/// The slope of the loss by one weight: `∂loss/∂w = Σ input · delta`, over all positions where the
/// weight is used.
///
/// Each delta is that of the weighted sum, before the activation function: the delta of what came
/// out times the function's slope. The input of a constant that is added (`bias`, `beta`) is 1, of
/// a scale (`gamma`) the standardised value, of a slope (`alpha`) the value where it is negative.
///
/// @param weight which weight
/// @param parts what the weight was multiplied by at each position, and the delta there as `weight`
/// @param plane rows and columns of the positions
/// @param penalty the slope of the layer's penalties by the weight, `l1·sign(w) + l2·w`
public record WeightSlope(WeightName weight, List<Term> parts, Size2 plane, double penalty) {

    /// Copies the list.
    public WeightSlope {
        parts = List.copyOf(parts);
    }

    /// {@return the sum of all products, and the penalty's slope}
    public double value() {
        return parts.stream().mapToDouble(Term::product).sum() + penalty;
    }

    /// {@return how the slope by a weight comes to be; nothing where the layer has no such weight
    /// or its kind shows none}
    ///
    /// @param plan the network
    /// @param weight the weight
    /// @param step the step of training
    public static Optional<WeightSlope> of(NetworkPlan plan, WeightName weight, OneStep step) {
        boolean isThere =
                step.deltas().containsKey(weight.layer())
                        && step.numbers().weights(weight.layer(), weight.name()).isPresent();
        return plan.layer(weight.layer())
                .filter(row -> isThere && isSum(row.layer().spec()))
                .map(row -> of(row, weight, step));
    }

    /// {@return whether a layer's slopes are sums of products of inputs and deltas: of all layers
    /// with weights but capsules that vote, whose deltas go back through all rounds of routing}
    ///
    /// @param spec the layer's settings
    public static boolean isSum(LayerSpec spec) {
        return !(spec instanceof DigitCapsules);
    }

    private static WeightSlope of(LayerPlan row, WeightName weight, OneStep step) {
        SlopeParts layer = SlopeParts.of(row, step);
        List<Term> parts = layer.all(weight);
        return new WeightSlope(
                weight,
                parts,
                parts.size() == 1 ? Size2.ONE : layer.plane(),
                penalty(row.layer().restraint(), weight, step));
    }

    /// Biases are left alone.
    private static double penalty(Restraint restraint, WeightName weight, OneStep step) {
        double now = step.before(weight);
        return weight.name().equals("bias")
                ? 0
                : restraint.l1() * Math.signum(now) + restraint.l2() * now;
    }
}
