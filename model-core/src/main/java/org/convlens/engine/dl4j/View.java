package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// Parts of arrays that share their memory. ND4J's own `get` and `slice` answer with nothing, or
/// refuse, where some axes have one cell.
final class View {

    private View() {}

    /// {@return some places along an axis}
    static INDArray part(INDArray all, int axis, long start, long size) {
        long[] shape = all.shape().clone();
        shape[axis] = size;
        long offset = all.offset() + start * all.stride(axis);
        return Nd4j.create(all.data(), shape, all.stride(), offset, all.ordering());
    }

    /// {@return one place along an axis, without that axis}
    static INDArray at(INDArray all, int axis, long place) {
        long offset = all.offset() + place * all.stride(axis);
        return Nd4j.create(
                all.data(),
                without(all.shape(), axis),
                without(all.stride(), axis),
                offset,
                all.ordering());
    }

    /// {@return one of the outermost parts}
    static INDArray at(INDArray all, long place) {
        return at(all, 0, place);
    }

    private static long[] without(long[] sizes, int axis) {
        long[] rest = new long[sizes.length - 1];
        System.arraycopy(sizes, 0, rest, 0, axis);
        System.arraycopy(sizes, axis + 1, rest, axis, rest.length - axis);
        return rest;
    }
}
