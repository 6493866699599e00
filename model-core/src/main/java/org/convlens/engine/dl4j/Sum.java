package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;
import java.util.stream.Stream;

/// The sum of the inputs.
record Sum() implements Join {

    @Override
    public INDArray forward(List<INDArray> inputs, Pass pass) {
        INDArray first = inputs.getFirst();
        INDArray sum = pass.outputLike(first);
        first.add(inputs.get(1), sum);
        inputs.stream().skip(2).forEach(sum::addi);
        return sum;
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray above, Pass pass) {
        Stream<INDArray> copies = inputs.stream().skip(1).map(_ -> pass.gradientOf(above));
        return Stream.concat(Stream.of(above), copies).toList();
    }
}
