package org.convlens.engine.dl4j;

import org.convlens.tensor.Size2;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.ArrayList;
import java.util.List;

/// What a layer that joins branches saw in one pass.
///
/// @param inputs what came in by each wire, channels last
/// @param output what came out
/// @param pass whose memory holds them
record Meeting(List<INDArray> inputs, INDArray output, Pass pass) {

    Meeting {
        inputs = List.copyOf(inputs);
    }

    /// {@return the true gradient of each input}
    List<INDArray> gradients(Join join, INDArray above) {
        return join.backward(inputs, above, pass);
    }

    /// {@return the same with other maps by the last wire}
    Meeting telling(INDArray others) {
        return new Meeting(List.of(inputs.getFirst(), others), output, pass);
    }

    /// {@return rows and columns of what came out}
    Size2 plane() {
        return new Size2(Math.toIntExact(output.size(1)), Math.toIntExact(output.size(2)));
    }

    /// {@return to each input the same share of what arrived at the output}
    List<INDArray> equalShares(INDArray above) {
        INDArray share = above.div(inputs.size());
        return inputs.stream().map(input -> summedLike(input, share)).toList();
    }

    private INDArray summedLike(INDArray input, INDArray share) {
        INDArray factor = Product.aligned(List.of(input, share)).getFirst();
        return Product.summedLike(factor, share).reshape('c', input.shape()).dup('c');
    }

    /// {@return the channels of the output that came from each input}
    List<INDArray> stretches(INDArray above) {
        List<INDArray> stretches = new ArrayList<>();
        int axis = Layout.channelAxis(above);
        long first = 0;
        for (INDArray input : inputs) {
            stretches.add(View.part(above, axis, first, input.size(axis)).dup('c'));
            first += input.size(axis);
        }
        return stretches;
    }
}
