package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

import java.util.ArrayList;
import java.util.List;

/// The largest of the inputs; of equal ones the first gets the gradient.
record Upper() implements Join {

    @Override
    public INDArray forward(List<INDArray> inputs, Pass pass) {
        return pass.outputOf(largest(inputs));
    }

    private static INDArray largest(List<INDArray> inputs) {
        return inputs.stream().reduce((a, b) -> Transforms.max(a, b, true)).orElseThrow();
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray above, Pass pass) {
        INDArray largest = largest(inputs);
        INDArray rest = above.dup('c');
        List<INDArray> gradients = new ArrayList<>();
        for (INDArray input : inputs) {
            INDArray won = input.eq(largest).castTo(rest.dataType()).muli(rest);
            rest.subi(won);
            gradients.add(pass.gradientOf(won));
        }
        return gradients;
    }
}
