package org.convlens.network;

/// Weakens cells that stand beside strong ones of neighbouring channels.
///
/// `y_i = x_i / (k + alpha·Σ_j x_j²)^beta`, `j` over the `n` channels from `i − ⌊n/2⌋` on, as far
/// as there are any. As in the paper, `alpha` is not divided by `n`; Caffe, PyTorch and GoogLeNet's
/// description do divide, so that their alpha is `n` times this one.
///
/// @param n how many neighbouring channels, itself among them
/// @param alpha how much neighbours count
/// @param beta how strongly they count
/// @param k keeps the divisor away from zero
/// @see "Krizhevsky, Sutskever & Hinton, ImageNet classification with deep convolutional neural
///   networks, NIPS 2012, section 3.3"
public record LocalResponseNormalisation(int n, double alpha, double beta, double k)
        implements NormalisationSpec {

    /// The paper's settings.
    public static final LocalResponseNormalisation DEFAULT =
            new LocalResponseNormalisation(5, 1e-4, 0.75, 2);

    @Override
    public String kind() {
        return "local-response-normalisation";
    }
}
