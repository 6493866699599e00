package org.convlens.workings;

import org.convlens.network.ActivationFunction;
import org.convlens.network.AppliedFunction;
import org.convlens.network.PrimaryCapsules;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.Slide;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// The slope of the loss by each sum of a layer, before its activation function or squash.
///
/// @param row the layer
/// @param numbers what the network put out
/// @param above the slope of the loss by each value that the layer put out
record Deltas(LayerPlan row, Numbers numbers, Tensor above) {

    /// {@return the slope by the sum at a place}
    ///
    /// @param at a value of the layer; of capsules that are convolved, one of the convolution
    double before(Place at) {
        return row.layer().spec() instanceof PrimaryCapsules capsules
                ? beforeSquash(capsules, at)
                : beforeFunction(at);
    }

    private double beforeFunction(Place at) {
        double delta = above.values()[at.number(above.shape())];
        ActivationFunction function =
                AppliedFunction.of(row.layer().spec()).orElse(ActivationFunction.IDENTITY);
        return delta == 0 || function == ActivationFunction.IDENTITY
                ? delta
                : delta * Curves.slope(function, argument(function, at));
    }

    /// Functions with two straight parts keep the sign, and need no sum to be worked out.
    private double argument(ActivationFunction function, Place at) {
        return switch (function) {
            case IDENTITY, RELU, LEAKY_RELU -> numbers.read(at).value();
            default -> sum(at);
        };
    }

    private double sum(Place at) {
        List<Step> steps = Workings.steps(new Site(row, at, numbers));
        return ((Step.Curve) steps.getLast()).input();
    }

    /// With `v = f·s` and `f = |s| / (1 + |s|²)`: `f·δ_i + f'/|s| · (s·δ) · s_i`, where `|s|` is
    /// found from `|v| = |s|² / (1 + |s|²)`.
    private double beforeSquash(PrimaryCapsules spec, Place at) {
        Size2 plane = Slide.of(spec.window(), inputs().shape().plane()).out();
        int area = plane.height() * plane.width();
        int cell = at.row() * plane.width() + at.column();
        int first = (at.channel() / spec.dimensions() * area + cell) * spec.dimensions();
        float[] squashed = numbers.output(row.id()).orElseThrow().values();
        double along = sum(spec, i -> (double) squashed[first + i] * above.values()[first + i]);
        double square = sum(spec, i -> (double) squashed[first + i] * squashed[first + i]);
        int own = first + at.channel() % spec.dimensions();
        return square == 0
                ? 0
                : unsquashed(Math.sqrt(square), along, squashed[own], above.values()[own]);
    }

    private Tensor inputs() {
        return numbers.output(row.layer().inputs().getFirst()).orElseThrow();
    }

    private static double sum(PrimaryCapsules spec, IntToDoubleFunction each) {
        return IntStream.range(0, spec.dimensions()).mapToDouble(each).sum();
    }

    private static double unsquashed(double length, double along, double value, double delta) {
        double before = Math.sqrt(length / (1 - length));
        double factor = before / (1 + before * before);
        double slope = (1 - before * before) / Math.pow(1 + before * before, 2);
        return factor * delta + slope / before * along / factor * value / factor;
    }
}
