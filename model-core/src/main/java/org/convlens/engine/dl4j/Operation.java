package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

import java.util.List;

/// One of ND4J's native operations, by name.
///
/// @param name as the native library registers it
/// @param inputs in the operation's order
/// @param outputs in the operation's order; filled by {@link #run}
record Operation(String name, List<INDArray> inputs, List<INDArray> outputs) {

    /// Computes.
    ///
    /// @param arguments the operation's integers
    void run(int... arguments) {
        Nd4j.exec(
                DynamicCustomOp.builder(name)
                        .addInputs(inputs.toArray(INDArray[]::new))
                        .addOutputs(outputs.toArray(INDArray[]::new))
                        .addIntegerArguments(arguments)
                        .build());
    }
}
