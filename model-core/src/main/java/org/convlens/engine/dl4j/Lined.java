package org.convlens.engine.dl4j;

import org.convlens.network.Concatenate;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The inputs behind each other along an axis; a vector is one cell.
///
/// @param axis along which
record Lined(Concatenate.Axis axis) implements Join {

    private static final int MAPS = 4;

    @Override
    public INDArray forward(List<INDArray> inputs, Pass pass) {
        INDArray[] parts = inputs.stream().map(Lined::cells).toArray(INDArray[]::new);
        return pass.outputOf(Nd4j.concat(place(), parts));
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray above, Pass pass) {
        List<INDArray> gradients = new ArrayList<>();
        INDArray whole = above.dup('c');
        long first = 0;
        for (INDArray input : inputs) {
            long end = first + cells(input).size(place());
            INDArray part = part(whole, first, end).dup('c');
            gradients.add(pass.gradientOf(part.reshape('c', input.shape())));
            first = end;
        }
        return gradients;
    }

    private INDArray part(INDArray whole, long first, long end) {
        INDArrayIndex[] indices = new INDArrayIndex[MAPS];
        Arrays.fill(indices, NDArrayIndex.all());
        indices[place()] = NDArrayIndex.interval(first, end);
        return whole.get(indices);
    }

    /// Where the axis stands among those of an array.
    private int place() {
        return switch (axis) {
            case HEIGHT -> 1;
            case WIDTH -> 2;
            case CHANNELS -> 3;
        };
    }

    private static INDArray cells(INDArray input) {
        return input.rank() == MAPS
                ? input
                : input.reshape('c', input.size(0), 1, 1, input.size(1));
    }
}
