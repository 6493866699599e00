package org.convlens.attribution;

import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.network.PoolingSpec;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// The layer whose maps a method weighs, and what is made of weighed maps.
///
/// @param question what is asked
/// @param id the layer
/// @param maps its output for the picture, `[channels, height, width]`
record CamLayer(Question question, LayerId id, Tensor maps) {

    static final MethodOption UPSAMPLE =
            MethodOption.on(
                    "upsample", "whether the map is enlarged to the picture's size: true, false");
    static final MethodOption RELU =
            MethodOption.on(
                    "relu", "whether places that speak against the target become 0: true, false");

    /// {@return the layer asked for, or the last whose maps have more than one cell and which is no
    /// pooling}
    ///
    /// @throws AttributionException if there is none, or the one asked for has no maps
    static CamLayer of(Question question) {
        return of(question, chosen(question));
    }

    /// {@return a layer with maps}
    static CamLayer of(Question question, LayerId id) {
        return new CamLayer(question, id, question.output(id));
    }

    private static LayerId chosen(Question question) {
        Optional<LayerId> asked = question.setting().layer();
        return asked.isPresent() ? checked(question.plan(), asked.get()) : last(question);
    }

    private static LayerId checked(NetworkPlan plan, LayerId id) {
        Shape shape =
                plan.layer(id)
                        .flatMap(LayerPlan::output)
                        .orElseThrow(() ->
                                new AttributionException("There is no layer %s.".formatted(id)));
        if (!shape.isSpatial()) {
            throw new AttributionException(
                    "This method needs a layer with maps; %s puts out %s units."
                            .formatted(id, shape));
        }
        return id;
    }

    private static LayerId last(Question question) {
        Set<LayerId> below = below(question);
        return question.plan().layers().reversed().stream()
                .filter(row -> below.contains(row.id()))
                .filter(row -> !(row.layer().spec() instanceof PoolingSpec))
                .filter(row -> row.output().filter(CamLayer::hasPlaces).isPresent())
                .findFirst()
                .map(LayerPlan::id)
                .orElseThrow(() ->
                        new AttributionException(
                                "This method needs a layer with maps of more than one cell"
                                        + " below the target; there is none."));
    }

    /// {@return the layers the target depends on, its own left out}
    private static Set<LayerId> below(Question question) {
        Network network = question.plan().network();
        Set<LayerId> found = new HashSet<>();
        for (LayerPlan row : question.plan().layers().reversed()) {
            boolean isTarget = question.target().weights(question.plan()).containsKey(row.id());
            if (isTarget || found.contains(row.id())) {
                network.layer(row.id()).ifPresent(layer -> found.addAll(layer.inputs()));
            }
        }
        return found;
    }

    private static boolean hasPlaces(Shape shape) {
        return shape.isSpatial() && !shape.plane().equals(Size2.ONE);
    }

    int channels() {
        return maps.shape().channels();
    }

    Size2 plane() {
        return maps.shape().plane();
    }

    /// {@return `Σ weight · map`, as the answer}
    Attribution weighed(double... weights) {
        float[] sum = new float[plane().height() * plane().width()];
        for (int channel = 0; channel < weights.length; channel++) {
            Tensor map = maps.slice(channel);
            for (int cell = 0; cell < sum.length; cell++) {
                sum[cell] += (float) (weights[channel] * map.values()[cell]);
            }
        }
        return answer(new Tensor(Shape.of(plane().height(), plane().width()), sum));
    }

    /// {@return the sum over channels, as the answer}
    Attribution addedUp(Tensor weighed) {
        List<Double> ones = Collections.nCopies(channels(), 1.0);
        return new CamLayer(question, id, weighed)
                .weighed(ones.stream().mapToDouble(one -> one).toArray());
    }

    private Attribution answer(Tensor plane) {
        Tensor kept = question.options().isOn(RELU) ? Tensors.positive(plane) : plane;
        Tensor map =
                question.options().isOn(UPSAMPLE)
                        ? Planes.resized(kept, question.shape().plane())
                        : kept;
        return new Attribution(map, id, question.value(), OptionalDouble.empty());
    }
}
