package org.convlens.engine.dl4j;

import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/// Every so many cells of an axis; Nd4j looks beyond the end for the second of one.
final class Strided {

    private Strided() {}

    /// {@return the cells `start`, `start + stride` and so on}
    static INDArrayIndex of(long start, long stride, long count) {
        return count == 1
                ? NDArrayIndex.interval(start, start + 1)
                : NDArrayIndex.interval(start, stride, start + (count - 1) * stride + 1);
    }
}
