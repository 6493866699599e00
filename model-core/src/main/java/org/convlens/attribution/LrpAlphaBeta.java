package org.convlens.attribution;

import org.convlens.engine.BackwardRule;

/// Relevance in proportion to gains, times α, and to losses, times β = α − 1; biases take no part.
///
/// Adds up to the target's value. The paper leaves open what happens where there are only gains or
/// only losses: here they share everything, so that nothing is lost.
///
/// @see "Bach et al., On pixel-wise explanations by layer-wise relevance propagation, PLoS ONE
///   2015, doi:10.1371/journal.pone.0130140, equation 60"
record LrpAlphaBeta() implements Method {

    private static final MethodOption ALPHA =
            new MethodOption("alpha", "2", "the weight of gains, at least 1; losses get 1 less");

    @Override
    public MethodDescription description() {
        return MethodDescription.ofInput(
                "lrp-alpha-beta",
                "LRP-αβ",
                "Bach et al. 2015, doi:10.1371/journal.pone.0130140",
                ALPHA);
    }

    @Override
    public Attribution explain(Question question) {
        double alpha =
                question.options().number(ALPHA, number -> number >= 1, "a number of at least 1");
        return question.answer(question.back(new BackwardRule.AlphaBeta(alpha)), 0);
    }
}
