package org.convlens.bench;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/// What the machine can do at best: one product of two square matrices.
final class GemmPeak {

    private static final int SIZE = 1024;
    private static final int RUNS = 41;

    private GemmPeak() {}

    /// {@return billions of floating point operations per second, the best of runs}
    static double gflops() {
        INDArray a = Nd4j.rand(DataType.FLOAT, SIZE, SIZE);
        INDArray b = Nd4j.rand(DataType.FLOAT, SIZE, SIZE);
        INDArray product = Nd4j.createUninitialized(DataType.FLOAT, SIZE, SIZE);
        double best = 0;
        for (int run = 0; run < RUNS; run++) {
            long nanoseconds = Worker.nanoseconds(1, () -> multiply(a, b, product));
            best = Math.max(best, 2.0 * SIZE * SIZE * SIZE / nanoseconds);
        }
        return best;
    }

    private static void multiply(INDArray a, INDArray b, INDArray product) {
        Nd4j.exec(DynamicCustomOp.builder("matmul").addInputs(a, b).addOutputs(product).build());
    }
}
