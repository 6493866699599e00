package org.convlens.engine.dl4j;

import org.convlens.tensor.Size2;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a layer that joins branches saw in one pass.
///
/// @param inputs what came in by each wire; maps with channels before rows
/// @param output what came out
/// @param pass whose memory holds them
record Meeting(List<INDArray> inputs, INDArray output, Pass pass) {

    Meeting {
        inputs = List.copyOf(inputs);
    }

    /// {@return what a join makes of inputs}
    static INDArray joined(Join join, List<INDArray> inputs, Pass pass) {
        return Layout.first(join.forward(inputs.stream().map(Layout::last).toList(), pass))
                .dup('c');
    }

    /// {@return the true gradient of each input}
    List<INDArray> gradients(Join join, INDArray above) {
        List<INDArray> cells = inputs.stream().map(Layout::last).toList();
        return join.backward(cells, Layout.last(above).dup('c'), pass).stream()
                .map(values -> Layout.first(values).dup('c'))
                .toList();
    }

    /// {@return the same with other maps by the last wire}
    Meeting telling(INDArray others) {
        return new Meeting(List.of(inputs.getFirst(), others), output, pass);
    }

    /// {@return rows and columns of what came out}
    Size2 plane() {
        return new Size2(Math.toIntExact(output.size(2)), Math.toIntExact(output.size(3)));
    }

    /// {@return to each input the same share of what arrived at the output}
    List<INDArray> equalShares(INDArray above) {
        INDArray share = Layout.last(above).div(inputs.size());
        return inputs.stream().map(input -> summedLike(input, share)).toList();
    }

    private INDArray summedLike(INDArray input, INDArray share) {
        INDArray factor = Product.aligned(List.of(Layout.last(input), share)).getFirst();
        INDArray sum = Product.summedLike(factor, share);
        return Layout.first(sum.reshape('c', Layout.last(input).shape())).dup('c');
    }

    /// {@return the channels of the output that came from each input}
    List<INDArray> stretches(INDArray above) {
        List<INDArray> stretches = new ArrayList<>();
        long first = 0;
        for (INDArray input : inputs) {
            stretches.add(channels(above, first, input.size(1)).dup('c'));
            first += input.size(1);
        }
        return stretches;
    }

    private static INDArray channels(INDArray values, long first, long count) {
        INDArrayIndex[] indices = new INDArrayIndex[values.rank()];
        Arrays.fill(indices, NDArrayIndex.all());
        indices[1] = NDArrayIndex.interval(first, first + count);
        return values.get(indices);
    }
}
