package org.convlens.engine.dl4j;

import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.memory.enums.LearningPolicy;
import org.nd4j.linalg.api.memory.enums.ResetPolicy;
import org.nd4j.linalg.api.memory.enums.SpillPolicy;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/// One forward pass that leaves no trace: layers and vertices forget it, its memory is reused.
final class Question {

    private static final String MEMORY = "CONVLENS_QUESTION";
    private static final WorkspaceConfiguration POLICY =
            WorkspaceConfiguration.builder()
                    .policyLearning(LearningPolicy.FIRST_LOOP)
                    .policySpill(SpillPolicy.REALLOCATE)
                    .policyReset(ResetPolicy.BLOCK_LEFT)
                    .build();

    private final Graph graph;
    private final Set<String> open;
    private final BiConsumer<String, INDArray> answer;

    /// @param wanted names of layers, or of the input
    /// @param answer told each wanted layer's values, which it copies at once
    Question(Graph graph, Set<String> wanted, BiConsumer<String, INDArray> answer) {
        this.graph = graph;
        this.open = new HashSet<>(wanted);
        this.answer = answer;
    }

    /// Asks it about pictures.
    ///
    /// @param values pictures outermost, then channels, height, width
    /// @param start the first number to take
    /// @param shape of the pictures to take
    void ask(float[] values, int start, long... shape) {
        try (MemoryWorkspace _ =
                Nd4j.getWorkspaceManager().getAndActivateWorkspace(POLICY, MEMORY)) {
            INDArray pictures = Nd4j.createUninitialized(graph.type(), shape, 'c');
            NativeArrays.fill(pictures, values, start);
            walk(
                    Layout.last(pictures),
                    LayerWorkspaceMgr.builder().defaultWorkspace(MEMORY, POLICY).build());
        } finally {
            graph.clear();
        }
    }

    private void walk(INDArray pictures, LayerWorkspaceMgr memory) {
        GraphVertex[] vertices = graph.network().getVertices();
        for (int index : graph.network().topologicalSortOrder()) {
            if (!open.isEmpty()) {
                visit(vertices[index], pictures, memory);
            }
        }
    }

    private void visit(GraphVertex vertex, INDArray pictures, LayerWorkspaceMgr memory) {
        INDArray values = vertex.isInputVertex() ? pictures : vertex.doForward(false, memory);
        if (open.remove(vertex.getVertexName())) {
            answer.accept(vertex.getVertexName(), Layout.first(values));
        }
        if (vertex.getOutputVertices() != null) {
            Arrays.stream(vertex.getOutputVertices()).forEach(edge -> hand(values, edge, memory));
        }
    }

    private void hand(INDArray values, VertexIndices edge, LayerWorkspaceMgr memory) {
        graph.network()
                .getVertices()[edge.getVertexIndex()]
                .setInput(edge.getVertexEdgeNumber(), values, memory);
    }
}
