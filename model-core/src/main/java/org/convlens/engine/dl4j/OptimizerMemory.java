package org.convlens.engine.dl4j;

import org.convlens.engine.EngineException;
import org.convlens.engine.OptimizerState;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import java.util.SortedMap;
import java.util.TreeMap;

/// What the optimizer remembers: the number of batches, and all its moments in one row.
final class OptimizerMemory {

    private static final String MOMENTS = "moments";

    private final Graph graph;
    private long iteration;

    OptimizerMemory(Graph graph) {
        this.graph = graph;
    }

    long iteration() {
        return iteration;
    }

    void advance() {
        iteration++;
    }

    OptimizerState state() {
        SortedMap<String, Tensor> tensors = new TreeMap<>();
        INDArray moments = graph.moments();
        if (moments != null) {
            tensors.put(
                    MOMENTS,
                    NativeArrays.tensor(moments.reshape('c', new long[] {moments.length()})));
        }
        return new OptimizerState(iteration, tensors);
    }

    void restore(OptimizerState state) {
        INDArray moments = graph.moments();
        if (!state.byName().keySet().equals(state().byName().keySet())) {
            throw new EngineException(
                    "The optimizer's memory is of another optimizer; received: "
                            + state.byName().keySet());
        }
        if (moments != null) {
            replace(moments, state.byName().get(MOMENTS));
        }
        iteration = state.iteration();
    }

    private static void replace(INDArray moments, @Nullable Tensor tensor) {
        Shape wanted = Shape.of(Math.toIntExact(moments.length()));
        if (tensor == null || !tensor.shape().equals(wanted)) {
            throw new EngineException(
                    "The optimizer's memory is of another network; wanted: %s numbers, received: %s"
                            .formatted(wanted, tensor == null ? "none" : tensor.shape()));
        }
        moments.assign(Nd4j.createFromArray(tensor.values()).reshape('c', moments.shape()));
    }
}
