package org.convlens.attribution;

import org.convlens.engine.BackwardRule;
import org.convlens.tensor.Tensor;

/// The difference from a baseline times multipliers by the rescale rule: `(x − b) · m`.
///
/// Adds up to `f(x) − f(b)`.
///
/// @see "Shrikumar, Greenside & Kundaje, Learning important features through propagating activation
///   differences, arXiv:1704.02685"
record DeepLift() implements Method {

    @Override
    public MethodDescription description() {
        return MethodDescription.ofInput(
                "deep-lift",
                "DeepLIFT (rescale)",
                "Shrikumar, Greenside & Kundaje 2017, arXiv:1704.02685",
                Baseline.OPTION);
    }

    @Override
    public Attribution explain(Question question) {
        Tensor baseline = Baseline.of(Baseline.OPTION, question);
        Tensor alone = Tensors.copies(baseline, 1);
        Tensor multipliers = question.back(new BackwardRule.Rescale(alone));
        return question.answer(
                Tensors.times(Tensors.minus(question.picture(), baseline), multipliers),
                question.values(alone)[0]);
    }
}
