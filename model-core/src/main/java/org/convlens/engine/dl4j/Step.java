package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The arithmetic of one layer: forward, and backward after it.
///
/// What {@link #backward} needs is kept by a training {@link #forward} until {@link #forget}; a
/// pass that only asks keeps nothing. All arrays are in C order, pictures outermost.
interface Step {

    /// {@return the stored numbers, in the order in which they lie in memory}
    default List<ParameterSlot> slots() {
        return List.of();
    }

    /// Takes the views into the network's parameters.
    default void useParameters(Map<String, INDArray> views) {}

    /// Takes the views into the network's gradients, which {@link #backward} fills.
    default void useGradients(Map<String, INDArray> views) {}

    /// {@return the layer's output; the input stays as it is}
    INDArray forward(INDArray input, Pass pass);

    /// {@return the gradient of the input; null if nobody needs it}
    ///
    /// @param gradient of the output; may be overwritten
    @Nullable INDArray backward(INDArray gradient, Pass pass);

    /// {@return the gradient of the input as {@link #backward} gives it, where nobody reads those
    /// of the parameters}
    ///
    /// @param gradient of the output; may be overwritten
    default @Nullable INDArray descend(INDArray gradient, Pass pass) {
        Map<String, INDArray> unread = new HashMap<>();
        slots().forEach(slot ->
                unread.put(
                        slot.name(),
                        Nd4j.createUninitialized(gradient.dataType(), slot.sizes(), 'c')));
        useGradients(unread);
        INDArray below = backward(gradient, pass);
        useGradients(Map.of());
        return below;
    }

    /// Drops what the last training pass kept.
    default void forget() {}
}
