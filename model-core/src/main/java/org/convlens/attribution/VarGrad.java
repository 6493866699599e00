package org.convlens.attribution;

/// The variance of gradients at noisy versions of the picture, in squared units.
///
/// @see "Adebayo et al., Local explanation methods for deep neural networks lack sensitivity to
///   parameter values, arXiv:1810.03307"
record VarGrad() implements Method {

    @Override
    public MethodDescription description() {
        return NoisyGradients.description(
                "var-grad", "VarGrad", "Adebayo et al. 2018, arXiv:1810.03307");
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public Attribution explain(Question question) {
        return question.answer(NoisyGradients.of(question).variance());
    }
}
