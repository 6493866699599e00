package org.convlens.engine;

import org.convlens.tensor.Tensor;

/// How something flows back through a network: the true gradient, or what a method of attribution
/// puts in its place.
///
/// Linear layers are convolution, dense, batch normalisation at rest, average pooling and flatten.
/// An activation function inside a layer and one that is a layer of its own are treated alike.
public sealed interface BackwardRule {

    /// The true gradient.
    record Gradient() implements BackwardRule {}

    /// The gradient, but a ReLU lets pass only what is positive on both ways.
    ///
    /// @see "Springenberg et al., Striving for simplicity: the all convolutional net,
    ///   arXiv:1412.6806"
    record Guided() implements BackwardRule {}

    /// The gradient, but a ReLU lets pass what is positive on the way back, whatever it got on the
    /// way there.
    ///
    /// @see "Zeiler & Fergus, Visualizing and understanding convolutional networks,
    ///   arXiv:1311.2901"
    record Deconvnet() implements BackwardRule {}

    /// Relevance `R_i = Σ_j x_i·w_ij / (z_j + ε·sign(z_j)) · R_j`, with `z_j` the layer's output,
    /// bias included.
    ///
    /// @param epsilon 0 or more
    /// @see "Bach et al., On pixel-wise explanations by layer-wise relevance propagation, PLoS ONE
    ///   2015, doi:10.1371/journal.pone.0130140"
    record Epsilon(double epsilon) implements BackwardRule {}

    /// Relevance `R_i = Σ_j (α·z⁺_ij / Σ_k z⁺_kj − β·z⁻_ij / Σ_k z⁻_kj) · R_j` with `β = α − 1` in
    /// convolutions and dense layers, without biases; {@link Epsilon} elsewhere.
    ///
    /// Where a cell has contributions of one sign only, these share everything, so that nothing is
    /// lost; the paper leaves that open.
    ///
    /// @param alpha 1 or more
    /// @see "Bach et al., On pixel-wise explanations by layer-wise relevance propagation, PLoS ONE
    ///   2015, doi:10.1371/journal.pone.0130140"
    record AlphaBeta(double alpha) implements BackwardRule {}

    /// {@link Epsilon} in dense layers, {@link AlphaBeta} in convolutions.
    ///
    /// @param epsilon 0 or more
    /// @param alpha 1 or more
    /// @see "Kohlbrenner et al., Towards best practice in explaining neural network decisions with
    ///   LRP, arXiv:1910.09840"
    record Composite(double epsilon, double alpha) implements BackwardRule {}

    /// Probability `P_i = Σ_j x⁺_i·w⁺_ij / Σ_k x⁺_k·w⁺_kj · P_j`; biases take no part.
    ///
    /// @see "Zhang et al., Top-down neural attention by excitation backprop, arXiv:1608.00507"
    record Excitation() implements BackwardRule {}

    /// Multipliers `m_i = Σ_j m_j·Δz_j/Δx_i`, whose products with the difference from a baseline
    /// add up to the difference of the outputs.
    ///
    /// @param baselines one per picture, of the same shape
    /// @see "Shrikumar, Greenside & Kundaje, Learning important features through propagating
    ///   activation differences, arXiv:1704.02685, the rescale rule"
    record Rescale(Tensor baselines) implements BackwardRule {}
}
