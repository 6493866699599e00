package org.convlens.engine.dl4j;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.Arrays;

/// Deeplearning4j's graph with a backward pass of our own, in which each gradient belongs to one
/// layer, who may overwrite it or hand it on; Deeplearning4j's wants a fresh array from everyone.
final class TrainedGraph extends ComputationGraph {

    private static final long serialVersionUID = 1L;

    private final transient GradientMemory memory =
            new GradientMemory(WS_LAYER_WORKING_MEM, WS_LAYER_WORKING_MEM_CONFIG);

    TrainedGraph(ComputationGraphConfiguration configuration) {
        super(configuration);
    }

    @Override
    protected void calcBackpropGradients(
            boolean clearing, boolean truncated, INDArray... ofOutputs) {
        memory.takeAllBack();
        for (int step = topologicalOrder.length - 1; step >= 0; step--) {
            GraphVertex vertex = vertices[topologicalOrder[step]];
            if (!vertex.isInputVertex()) {
                goBack(vertex);
            }
        }
        gradient = new DefaultGradient(flattenedGradients);
    }

    private void goBack(GraphVertex vertex) {
        INDArray above = vertex.getEpsilon();
        INDArray[] below = backward(vertex);
        VertexIndices[] inputs = vertex.getInputVertices();
        for (int input = 0; input < inputs.length; input++) {
            arrive(vertices[inputs[input].getVertexIndex()], below[input]);
        }
        if (above != null && Arrays.stream(below).noneMatch(array -> sameMemory(array, above))) {
            memory.takeBack(above);
        }
    }

    private INDArray[] backward(GraphVertex vertex) {
        try (MemoryWorkspace _ = memory.notifyScopeEntered(ArrayType.BP_WORKING_MEM)) {
            return vertex.doBackward(false, memory).getSecond();
        }
    }

    private void arrive(GraphVertex vertex, @Nullable INDArray gradient) {
        INDArray other = vertex.getEpsilon();
        if (gradient != null && other != null) {
            other.addi(gradient);
            memory.takeBack(gradient);
        } else {
            vertex.setEpsilon(gradient);
        }
    }

    private static boolean sameMemory(@Nullable INDArray one, INDArray other) {
        return one != null && GradientMemory.address(one) == GradientMemory.address(other);
    }

    @Override
    public void close() {
        memory.close();
        super.close();
    }
}
