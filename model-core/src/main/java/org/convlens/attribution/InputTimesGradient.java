package org.convlens.attribution;

import org.convlens.engine.BackwardRule;

/// The gradient times the picture: `x · ∂f/∂x`.
///
/// @see "Shrikumar et al., Not just a black box, arXiv:1605.01713"
record InputTimesGradient() implements Method {

    @Override
    public MethodDescription description() {
        return MethodDescription.ofInput(
                "input-x-gradient", "Input × gradient", "Shrikumar et al. 2016, arXiv:1605.01713");
    }

    @Override
    public Attribution explain(Question question) {
        return question.answer(
                Tensors.times(question.picture(), question.back(new BackwardRule.Gradient())));
    }
}
