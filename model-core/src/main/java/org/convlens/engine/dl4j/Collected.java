package org.convlens.engine.dl4j;

import org.convlens.network.LayerId;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Answers put together from slices, which lie channels last; copies at once.
final class Collected {

    private final int pictures;
    private final Function<LayerId, Shape> shapes;
    private final Map<LayerId, FloatBuffer> answers = new HashMap<>();

    /// @param shapes of layers' outputs, for one picture
    Collected(int pictures, Function<LayerId, Shape> shapes) {
        this.pictures = pictures;
        this.shapes = shapes;
    }

    void add(LayerId layer, INDArray values) {
        answers.computeIfAbsent(layer, this::space).put(NativeArrays.floats(Layout.first(values)));
    }

    private FloatBuffer space(LayerId layer) {
        return FloatBuffer.allocate(Math.toIntExact(shapeOf(layer).volume()));
    }

    private Shape shapeOf(LayerId layer) {
        return shapes.apply(layer).batchOf(pictures);
    }

    /// {@return one tensor per layer; zeros for those that got nothing}
    Map<LayerId, Tensor> of(Set<LayerId> layers) {
        return layers.stream()
                .collect(
                        Collectors.toMap(
                                layer -> layer,
                                layer ->
                                        new Tensor(
                                                shapeOf(layer),
                                                answers.computeIfAbsent(layer, this::space)
                                                        .array())));
    }
}
