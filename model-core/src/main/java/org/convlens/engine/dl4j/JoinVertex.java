package org.convlens.engine.dl4j;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/// A join as Deeplearning4j's graph knows vertices; the planner knows the shapes, so it infers
/// none.
final class JoinVertex extends GraphVertex {

    private static final long serialVersionUID = 1L;

    private final transient Join join;

    JoinVertex(Join join) {
        this.join = join;
    }

    @Override
    public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(
            ComputationGraph graph,
            String name,
            int index,
            INDArray parameters,
            boolean fresh,
            DataType type) {
        RunningJoin running = new RunningJoin(graph, name, index, join);
        running.setDataType(type);
        return running;
    }

    @Override
    @SuppressWarnings("MethodDoesntCallSuperMethod") // it has no state of its own
    public JoinVertex clone() {
        return new JoinVertex(join);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JoinVertex vertex && vertex.join.equals(join);
    }

    @Override
    public int hashCode() {
        return join.hashCode();
    }

    @Override
    public long numParams(boolean backprop) {
        return 0;
    }

    @Override
    public int minVertexInputs() {
        return 1;
    }

    @Override
    public int maxVertexInputs() {
        return Integer.MAX_VALUE;
    }

    @Override
    public InputType getOutputType(int index, InputType... inputs) {
        throw new UnsupportedOperationException("shapes come from the plan");
    }

    @Override
    public @Nullable MemoryReport getMemoryReport(InputType... inputs) {
        return null;
    }
}
