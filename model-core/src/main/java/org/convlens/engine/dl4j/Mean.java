package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;

/// The mean of the inputs.
record Mean() implements Join {

    @Override
    public INDArray forward(List<INDArray> inputs, Pass pass) {
        INDArray sum = pass.outputOf(inputs.getFirst());
        inputs.stream().skip(1).forEach(sum::addi);
        return sum.divi(inputs.size());
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray above, Pass pass) {
        INDArray share = above.div(inputs.size());
        return inputs.stream().map(_ -> pass.gradientOf(share)).toList();
    }
}
