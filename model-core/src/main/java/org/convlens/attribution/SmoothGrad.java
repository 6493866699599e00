package org.convlens.attribution;

/// The mean of gradients at noisy versions of the picture: `mean ∂f/∂x (x + noise)`.
///
/// @see "Smilkov et al., SmoothGrad: removing noise by adding noise, arXiv:1706.03825"
record SmoothGrad() implements Method {

    @Override
    public MethodDescription description() {
        return NoisyGradients.description(
                "smooth-grad", "SmoothGrad", "Smilkov et al. 2017, arXiv:1706.03825");
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public Attribution explain(Question question) {
        return question.answer(NoisyGradients.of(question).mean());
    }
}
