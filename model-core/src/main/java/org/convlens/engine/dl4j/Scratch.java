package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// Memory of each thread for what is needed within one operation only.
final class Scratch {

    private static final ThreadLocal<INDArray> BLOCK = ThreadLocal.withInitial(() -> fresh(1));

    private Scratch() {}

    /// {@return numbers that are nobody's until this is called again on the same thread}
    static INDArray floats(long count) {
        if (BLOCK.get().length() < count) {
            BLOCK.get().close();
            BLOCK.set(fresh(count));
        }
        return BLOCK.get();
    }

    private static INDArray fresh(long count) {
        try (MemoryWorkspace _ = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
            return Nd4j.createUninitialized(DataType.FLOAT, count);
        }
    }
}
