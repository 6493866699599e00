package org.convlens.attribution;

import org.convlens.network.Dense;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The maps before global average pooling, weighed as the dense layer behind it weighs their means:
/// `Σ_k w_ck · A_k`.
///
/// Only for networks that end in global average pooling and one dense layer. The paper keeps
/// negative places; `relu=false` does so too.
///
/// @see "Zhou et al., Learning deep features for discriminative localization, arXiv:1512.04150"
record Cam() implements Method {

    @Override
    public MethodDescription description() {
        return MethodDescription.ofLayer("cam", "CAM", "Zhou et al. 2015, arXiv:1512.04150", false);
    }

    @Override
    public Attribution explain(Question question) {
        Map<LayerId, Tensor> target = question.target().weights(question.plan());
        Layer dense = dense(question, target.keySet());
        CamLayer layer = CamLayer.of(question, maps(question, dense));
        return layer.weighed(
                weights(question, dense.id(), Objects.requireNonNull(target.get(dense.id()))));
    }

    private static double[] weights(Question question, LayerId dense, Tensor target) {
        Tensor all =
                Objects.requireNonNull(
                        question.session().parameters(dense).byName().get(dense + "/weights"));
        double[] weights = new double[all.shape().size(1)];
        for (int unit = 0; unit < target.values().length; unit++) {
            for (int channel = 0; channel < weights.length; channel++) {
                weights[channel] += target.values()[unit] * all.at(unit, channel);
            }
        }
        return weights;
    }

    /// {@return the only layer the target is in}
    private static Layer dense(Question question, Set<LayerId> layers) {
        return question.plan()
                .network()
                .layer(layers.iterator().next())
                .filter(layer -> layers.size() == 1 && layer.spec() instanceof Dense)
                .orElseThrow(Cam::refusal);
    }

    private static LayerId maps(Question question, Layer dense) {
        Optional<Layer> pooling = question.plan().network().layer(dense.inputs().getFirst());
        return pooling.filter(layer -> layer.spec() instanceof GlobalAveragePooling)
                .map(layer -> layer.inputs().getFirst())
                .filter(id -> !id.isInput())
                .orElseThrow(Cam::refusal);
    }

    private static AttributionException refusal() {
        return new AttributionException(
                "CAM needs a network that ends in global average pooling and one dense layer;"
                        + " Grad-CAM works with any.");
    }
}
