package org.convlens.attribution;

import org.convlens.engine.BackwardRule;

/// LRP-ε in dense layers, LRP-αβ in convolutions.
///
/// @see "Kohlbrenner et al., Towards best practice in explaining neural network decisions with LRP,
///   arXiv:1910.09840"
record LrpComposite() implements Method {

    private static final MethodOption ALPHA =
            new MethodOption(
                    "alpha",
                    "1",
                    "the weight of gains in convolutions, at least 1; losses get 1 less");

    @Override
    public MethodDescription description() {
        return MethodDescription.ofInput(
                "lrp-composite",
                "LRP composite",
                "Kohlbrenner et al. 2019, arXiv:1910.09840",
                LrpEpsilon.EPSILON,
                ALPHA);
    }

    @Override
    public Attribution explain(Question question) {
        double alpha =
                question.options().number(ALPHA, number -> number >= 1, "a number of at least 1");
        BackwardRule rule = new BackwardRule.Composite(LrpEpsilon.epsilon(question), alpha);
        return question.answer(question.back(rule), 0);
    }
}
