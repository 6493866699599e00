package org.convlens.attribution;

import org.convlens.engine.BackwardRule;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;

/// The difference from a baseline times the mean gradient on the straight way from there: `(x − b)
/// · ∫ ∂f/∂x (b + t·(x − b)) dt`, by the midpoints of equal steps.
///
/// Adds up to `f(x) − f(b)`.
///
/// @see "Sundararajan, Taly & Yan, Axiomatic attribution for deep networks, arXiv:1703.01365"
record IntegratedGradients() implements Method {

    private static final MethodOption STEPS =
            new MethodOption("steps", "50", "points on the way from the baseline, at least 1");

    @Override
    public MethodDescription description() {
        return MethodDescription.ofInput(
                "integrated-gradients",
                "Integrated gradients",
                "Sundararajan, Taly & Yan 2017, arXiv:1703.01365",
                STEPS,
                Baseline.OPTION);
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public Attribution explain(Question question) {
        int steps = question.options().whole(STEPS, 1);
        Tensor baseline = Baseline.of(Baseline.OPTION, question);
        Tensor way = Tensors.minus(question.picture(), baseline);
        Sum sum = new Sum(question.shape());
        new Versions(steps, step -> between(baseline, way, (step + 0.5) / steps))
                .each(
                        question,
                        (_, pictures) -> add(question, pictures, sum),
                        () -> Tensors.times(way, sum.over(steps)));
        return question.answer(
                Tensors.times(way, sum.over(steps)),
                question.values(Tensors.copies(baseline, 1))[0]);
    }

    private static Tensor between(Tensor baseline, Tensor way, double share) {
        return Tensors.paired(baseline, way, (from, far) -> from + share * far);
    }

    private static void add(Question question, Tensor pictures, Sum sum) {
        Tensor gradients = question.back(pictures, LayerId.INPUT, new BackwardRule.Gradient());
        for (int row = 0; row < gradients.shape().size(0); row++) {
            sum.add(gradients, row, 1);
        }
    }
}
