package org.convlens.engine.dl4j;

import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.util.ArrayUtil;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Memory of a backward pass: a few blocks, lent to one gradient after the other, batch after
/// batch.
///
/// There come to be as many blocks as gradients wait at the same time; a block that is too small
/// makes place for a larger one.
final class GradientMemory extends LayerWorkspaceMgr {

    private final Map<Long, INDArray> free = new HashMap<>();
    private final Map<Long, INDArray> lent = new HashMap<>();

    /// @param scratch the workspace of what a layer needs for itself
    GradientMemory(String scratch, WorkspaceConfiguration policy) {
        super(
                Set.of(ArrayType.ACTIVATION_GRAD),
                Map.of(ArrayType.BP_WORKING_MEM, policy, ArrayType.ACTIVATIONS, policy),
                Map.of(ArrayType.BP_WORKING_MEM, scratch, ArrayType.ACTIVATIONS, scratch));
    }

    @Override
    public INDArray createUninitialized(
            ArrayType purpose, DataType type, long[] shape, char order) {
        return purpose == ArrayType.ACTIVATION_GRAD
                ? lend(type, shape, order)
                : super.createUninitialized(purpose, type, shape, order);
    }

    private INDArray lend(DataType type, long[] shape, char order) {
        INDArray block = block(type, ArrayUtil.prodLong(shape));
        lent.put(address(block), block);
        return Nd4j.create(block.data(), shape, Nd4j.getStrides(shape, order), 0, order);
    }

    private INDArray block(DataType type, long length) {
        Optional<INDArray> found =
                free.values().stream()
                        .filter(block -> block.dataType() == type && block.length() >= length)
                        .min(Comparator.comparingLong(INDArray::length));
        found.ifPresent(block -> free.remove(address(block)));
        return found.orElseGet(() -> larger(type, length));
    }

    private INDArray larger(DataType type, long length) {
        free.values().stream()
                .max(Comparator.comparingLong(INDArray::length))
                .ifPresent(this::drop);
        try (MemoryWorkspace _ = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
            return Nd4j.createUninitialized(type, length);
        }
    }

    private void drop(INDArray block) {
        free.remove(address(block));
        block.close();
    }

    /// Takes a gradient's block back; what lies elsewhere stays as it is.
    void takeBack(INDArray gradient) {
        INDArray block = lent.remove(address(gradient));
        if (block != null) {
            free.put(address(block), block);
        }
    }

    /// Takes all blocks back, those of an interrupted pass too.
    void takeAllBack() {
        free.putAll(lent);
        lent.clear();
    }

    /// Gives all blocks back to the system.
    void close() {
        takeAllBack();
        free.values().forEach(INDArray::close);
        free.clear();
    }

    /// {@return where the array's numbers begin}
    static long address(INDArray array) {
        return array.data().address();
    }
}
