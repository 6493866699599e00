package org.convlens.engine.dl4j;

import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/// One way through the network, and the memory it may use.
///
/// @param memory whose arrays live as long as the pass
/// @param training whether a backward pass follows
record Pass(LayerWorkspaceMgr memory, boolean training) {

    /// {@return an array for a layer's output, not yet filled}
    INDArray output(DataType type, long... shape) {
        return memory.createUninitialized(ArrayType.ACTIVATIONS, type, shape, 'c');
    }

    /// {@return an array for a layer's output as large as another, not yet filled}
    INDArray outputLike(INDArray values) {
        return output(values.dataType(), values.shape());
    }

    /// {@return a copy of an array as a layer's output}
    INDArray outputOf(INDArray values) {
        return outputLike(values).assign(values);
    }

    /// {@return an array for the gradient of a layer's input, not yet filled}
    INDArray gradient(DataType type, long... shape) {
        return memory.createUninitialized(ArrayType.ACTIVATION_GRAD, type, shape, 'c');
    }

    /// {@return a copy of an array as the gradient of a layer's input}
    INDArray gradientOf(INDArray values) {
        return gradient(values.dataType(), values.shape()).assign(values);
    }
}
