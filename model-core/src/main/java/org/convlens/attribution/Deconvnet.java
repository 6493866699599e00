package org.convlens.attribution;

import org.convlens.engine.BackwardRule;

/// The gradient through ReLUs that look only at the way back; maxima go to where they came from.
///
/// @see "Zeiler & Fergus, Visualizing and understanding convolutional networks, arXiv:1311.2901"
record Deconvnet() implements Method {

    @Override
    public MethodDescription description() {
        return MethodDescription.ofInput(
                "deconvnet", "Deconvnet", "Zeiler & Fergus 2013, arXiv:1311.2901");
    }

    @Override
    public Attribution explain(Question question) {
        return question.answer(question.back(new BackwardRule.Deconvnet()));
    }
}
