package org.convlens.attribution;

import org.convlens.engine.BackwardRule;
import org.convlens.tensor.Tensor;

/// A layer's maps, each weighed by its mean gradient: `ReLU(Σ_k mean(∂f/∂A_k) · A_k)`.
///
/// @see "Selvaraju et al., Grad-CAM: visual explanations from deep networks, arXiv:1610.02391"
record GradCam() implements Method {

    @Override
    public MethodDescription description() {
        return MethodDescription.ofLayer(
                "grad-cam", "Grad-CAM", "Selvaraju et al. 2016, arXiv:1610.02391", true);
    }

    @Override
    public Attribution explain(Question question) {
        CamLayer layer = CamLayer.of(question);
        Tensor gradient = gradient(layer);
        double[] weights = new double[layer.channels()];
        for (int channel = 0; channel < weights.length; channel++) {
            Tensor map = gradient.slice(channel);
            weights[channel] = Tensors.sum(map) / map.values().length;
        }
        return layer.weighed(weights);
    }

    /// {@return the target's gradient at a layer's output}
    static Tensor gradient(CamLayer layer) {
        Question question = layer.question();
        return question.back(
                        Tensors.copies(question.picture(), 1),
                        layer.id(),
                        new BackwardRule.Gradient())
                .slice(0);
    }
}
