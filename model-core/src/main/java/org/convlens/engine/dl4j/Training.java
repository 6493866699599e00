package org.convlens.engine.dl4j;

import org.convlens.dataset.Batch;
import org.convlens.engine.StepResult;
import org.convlens.tensor.Tensor;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.memory.enums.LearningPolicy;
import org.nd4j.linalg.api.memory.enums.ResetPolicy;
import org.nd4j.linalg.api.memory.enums.SpillPolicy;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import java.util.stream.IntStream;

/// One step of training: forward, loss, backward, update.
record Training(Graph graph, OptimizerMemory optimizer, Holding holding, Restraining restraining) {

    private static final String MEMORY = "CONVLENS_BATCH";
    private static final WorkspaceConfiguration POLICY =
            WorkspaceConfiguration.builder()
                    .policyLearning(LearningPolicy.FIRST_LOOP)
                    .policySpill(SpillPolicy.REALLOCATE)
                    .policyReset(ResetPolicy.BLOCK_LEFT)
                    .build();

    StepResult step(Batch batch, NativeMemory memory) {
        memory.breathe();
        StepResult result = differentiate(batch);
        makeUpdates();
        graph.subtractUpdates();
        optimizer.advance();
        return result;
    }

    /// Lets the optimizer make updates of the gradients; moments from before a freeze move nothing
    /// either.
    void makeUpdates() {
        holding.hold();
        graph.turnIntoUpdates(optimizer.iteration());
        restraining.limit();
        holding.hold();
    }

    /// Forward, loss and backward, as in the step that comes next.
    StepResult differentiate(Batch batch) {
        graph.noise().begin(optimizer.iteration());
        try (MemoryWorkspace _ =
                Nd4j.getWorkspaceManager().getAndActivateWorkspace(POLICY, MEMORY)) {
            StepResult result = graph.differentiate(pictures(batch.pictures()), batch);
            restraining.addSlopes();
            return restraining.judging(result);
        } finally {
            graph.clear();
        }
    }

    private INDArray pictures(Tensor pictures) {
        long[] shape = IntStream.of(pictures.shape().sizes()).asLongStream().toArray();
        INDArray array = Nd4j.createUninitialized(graph.type(), shape, 'c');
        NativeArrays.fill(array, pictures.values(), 0);
        return Layout.last(array);
    }
}
