package org.convlens.plan;

import org.convlens.network.LayerSpec;
import org.convlens.tensor.Shape;

import java.util.List;
import java.util.Optional;

/// Whether a layer's result, weights and work stay within what a computer can do.
final class SizeCheck {

    private SizeCheck() {}

    static Optional<Problem> of(Site site) {
        LayerSpec spec = site.spec();
        Shape output = ShapeInference.output(spec, site.inputs());
        long weights = ParameterCount.stored(spec, site.input());
        long macs = MacCount.of(spec, site.input(), output);
        boolean possible =
                output.volume() <= Limits.VALUES && weights <= Limits.VALUES && macs <= Limits.MACS;
        return possible
                ? Optional.empty()
                : Optional.of(
                        site.problem(
                                ProblemKind.TOO_LARGE,
                                List.of(Fixes.remove(site.layer())),
                                Limits.VALUES,
                                Limits.MACS,
                                output.volume(),
                                weights,
                                macs));
    }
}
