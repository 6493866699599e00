package org.convlens.attribution;

import org.convlens.engine.BackwardRule;

/// The target's gradient: `∂f/∂x`.
///
/// @see "Simonyan, Vedaldi & Zisserman, Deep inside convolutional networks, arXiv:1312.6034"
record Gradient() implements Method {

    @Override
    public MethodDescription description() {
        return MethodDescription.ofInput(
                "gradient", "Gradient", "Simonyan, Vedaldi & Zisserman 2013, arXiv:1312.6034");
    }

    @Override
    public Attribution explain(Question question) {
        return question.answer(question.back(new BackwardRule.Gradient()));
    }
}
