package org.convlens.attribution;

import org.convlens.engine.BackwardRule;

/// Relevance in proportion to contributions, with a small number against division by nothing.
///
/// Adds up to the target's value, but for what biases and ε keep.
///
/// @see "Bach et al., On pixel-wise explanations by layer-wise relevance propagation, PLoS ONE
///   2015, doi:10.1371/journal.pone.0130140, equation 58"
record LrpEpsilon() implements Method {

    static final MethodOption EPSILON =
            new MethodOption("epsilon", "1e-6", "what keeps denominators from 0, at least 0");

    @Override
    public MethodDescription description() {
        return MethodDescription.ofInput(
                "lrp-epsilon",
                "LRP-ε",
                "Bach et al. 2015, doi:10.1371/journal.pone.0130140",
                EPSILON);
    }

    static double epsilon(Question question) {
        return question.options().number(EPSILON, number -> number >= 0, "a number of at least 0");
    }

    @Override
    public Attribution explain(Question question) {
        return question.answer(question.back(new BackwardRule.Epsilon(epsilon(question))), 0);
    }
}
