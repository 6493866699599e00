package org.convlens.engine.dl4j;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;

/// A join at work inside Deeplearning4j's graph.
@SuppressWarnings("overrides") // between two classes of Deeplearning4j
final class RunningJoin extends BaseGraphVertex {

    private static final long serialVersionUID = 1L;

    private final transient Join join;

    RunningJoin(ComputationGraph graph, String name, int index, Join join) {
        super(graph, name, index, null, null, null);
        this.join = join;
    }

    @Override
    public INDArray doForward(boolean training, LayerWorkspaceMgr memory) {
        return join.forward(List.of(inputs), new Pass(memory, training));
    }

    @Override
    public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr memory) {
        List<INDArray> gradients = join.backward(List.of(inputs), epsilon, new Pass(memory, true));
        return new Pair<>(null, gradients.toArray(INDArray[]::new));
    }

    @Override
    public boolean hasLayer() {
        return false;
    }

    @Override
    public @Nullable Layer getLayer() {
        return null;
    }

    @Override
    public void setBackpropGradientsViewArray(@Nullable INDArray gradients) {}

    @Override
    public @Nullable Pair<INDArray, MaskState> feedForwardMaskArrays(
            INDArray[] masks, MaskState state, int batch) {
        return null;
    }

    @Override
    public String toString() {
        return getVertexName() + ": " + join;
    }
}
