package org.convlens.attribution;

import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;

import java.util.Arrays;
import java.util.Map;

/// A layer's maps, each weighed by how much the target falls when the map is blank: `f(x) − f(x
/// without A_k)`.
///
/// The paper divides all weights by `f(x)`, which changes no picture but turns it over where the
/// target is negative; left out.
///
/// @see "Desai & Ramaswamy, Ablation-CAM, WACV 2020, doi:10.1109/WACV45572.2020.9093360"
record AblationCam() implements Method {

    @Override
    public MethodDescription description() {
        return MethodDescription.ofLayer(
                "ablation-cam",
                "Ablation-CAM",
                "Desai & Ramaswamy 2020, doi:10.1109/WACV45572.2020.9093360",
                false);
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public Attribution explain(Question question) {
        CamLayer layer = CamLayer.of(question);
        double value = question.value();
        double[] falls = new double[layer.channels()];
        new Versions(falls.length, _ -> question.picture())
                .each(
                        question,
                        (first, pictures) -> {
                            Map<LayerId, Tensor> blank =
                                    Map.of(layer.id(), without(layer, first, pictures));
                            double[] values = question.values(pictures, blank);
                            for (int row = 0; row < values.length; row++) {
                                falls[first + row] = value - values[row];
                            }
                        },
                        () -> layer.weighed(falls).map());
        return layer.weighed(falls);
    }

    /// The layer's output, as often as there are pictures, each time without one map.
    private static Tensor without(CamLayer layer, int first, Tensor pictures) {
        Tensor all = Tensors.copies(layer.maps(), pictures.shape().size(0));
        int cells = layer.plane().height() * layer.plane().width();
        for (int row = 0; row < pictures.shape().size(0); row++) {
            int start = row * layer.maps().values().length + (first + row) * cells;
            Arrays.fill(all.values(), start, start + cells, 0);
        }
        return all;
    }
}
