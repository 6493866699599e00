package org.convlens.attribution;

/// A layer's maps, each cell weighed by its own positive gradient: `ReLU(Σ_k ReLU(∂f/∂A_k) · A_k)`.
///
/// @see "Jiang et al., LayerCAM: exploring hierarchical class activation maps, IEEE TIP 2021,
///   doi:10.1109/TIP.2021.3089943"
record LayerCam() implements Method {

    @Override
    public MethodDescription description() {
        return MethodDescription.ofLayer(
                "layer-cam", "Layer-CAM", "Jiang et al. 2021, doi:10.1109/TIP.2021.3089943", true);
    }

    @Override
    public Attribution explain(Question question) {
        CamLayer layer = CamLayer.of(question);
        return layer.addedUp(
                Tensors.times(Tensors.positive(GradCam.gradient(layer)), layer.maps()));
    }
}
