package org.convlens.attribution;

import org.convlens.engine.BackwardRule;

/// The gradient through ReLUs that let pass only what is positive on both ways; other functions
/// have their true slope.
///
/// @see "Springenberg et al., Striving for simplicity, arXiv:1412.6806"
record GuidedBackprop() implements Method {

    @Override
    public MethodDescription description() {
        return MethodDescription.ofInput(
                "guided-backprop",
                "Guided backpropagation",
                "Springenberg et al. 2014, arXiv:1412.6806");
    }

    @Override
    public Attribution explain(Question question) {
        return question.answer(question.back(new BackwardRule.Guided()));
    }
}
