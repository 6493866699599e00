package org.convlens.engine.dl4j;

import org.convlens.tensor.Tensor;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import java.util.List;

/// Some pictures of many, and all that belongs to them.
///
/// @param start the first picture
/// @param count how many
/// @param type of native numbers
/// @param pass the way they go
record Slice(int start, int count, DataType type, Pass pass) {

    /// {@return the slice's rows of a tensor with one row per picture, channels last}
    INDArray of(Tensor all) {
        long[] shape = new long[all.shape().rank()];
        shape[0] = count;
        for (int axis = 1; axis < shape.length; axis++) {
            shape[axis] = all.shape().size(axis);
        }
        INDArray rows = Nd4j.createUninitialized(type, shape, 'c');
        NativeArrays.fill(
                rows, all.values(), Math.toIntExact(start * all.shape().inner().volume()));
        return Layout.last(rows);
    }

    /// {@return the slice's rows of several tensors, one after another, channels last}
    INDArray of(List<Tensor> several) {
        INDArray[] rows = several.stream().map(this::of).toArray(INDArray[]::new);
        return rows.length == 1 ? rows[0] : Nd4j.concat(0, rows);
    }
}
