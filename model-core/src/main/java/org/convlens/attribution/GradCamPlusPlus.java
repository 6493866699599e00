package org.convlens.attribution;

import org.convlens.tensor.Tensor;

/// Grad-CAM with weights `Σ_cells α·ReLU(g)`, `α = g² / (2g² + ΣA·g³)`, g the gradient at a cell
/// and ΣA the sum of its map.
///
/// The paper differentiates the exponential of the score, whose powers cancel in α and leave a
/// positive factor elsewhere; it is left out.
///
/// @see "Chattopadhay et al., Grad-CAM++, arXiv:1710.11063"
record GradCamPlusPlus() implements Method {

    @Override
    public MethodDescription description() {
        return MethodDescription.ofLayer(
                "grad-cam++", "Grad-CAM++", "Chattopadhay et al. 2017, arXiv:1710.11063", true);
    }

    @Override
    public Attribution explain(Question question) {
        CamLayer layer = CamLayer.of(question);
        Tensor gradient = GradCam.gradient(layer);
        double[] weights = new double[layer.channels()];
        for (int channel = 0; channel < weights.length; channel++) {
            double sum = Tensors.sum(layer.maps().slice(channel));
            for (float g : gradient.slice(channel).values()) {
                weights[channel] += alpha(g, sum) * Math.max(0, g);
            }
        }
        return layer.weighed(weights);
    }

    private static double alpha(double g, double sum) {
        double divisor = 2 * g * g + sum * g * g * g;
        return divisor == 0 ? 0 : g * g / divisor;
    }
}
