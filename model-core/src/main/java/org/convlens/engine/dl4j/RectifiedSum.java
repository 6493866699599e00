package org.convlens.engine.dl4j;

import org.convlens.network.ActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;

/// The sum of the inputs, with the work of the ReLU behind it while the network trains.
record RectifiedSum() implements Join {

    private static final Sum SUM = new Sum();

    @Override
    public INDArray forward(List<INDArray> inputs, Pass pass) {
        return pass.training() ? positive(inputs, pass) : SUM.forward(inputs, pass);
    }

    private static INDArray positive(List<INDArray> inputs, Pass pass) {
        if (Rectifier.takesSumOf(inputs)) {
            INDArray into = pass.outputLike(inputs.getFirst());
            Rectifier.sums(inputs, into);
            return into;
        }
        INDArray sum = SUM.forward(inputs, pass);
        Curve.applyTo(sum, ActivationFunction.RELU);
        return sum;
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray above, Pass pass) {
        if (Rectifier.takesSumOf(inputs) && Rectifier.takes(above)) {
            INDArray copy = pass.gradient(above.dataType(), above.shape());
            Rectifier.gradientsOfSums(above, inputs, copy);
            return List.of(above, copy);
        }
        above.muli(Slope.fromValue(positive(inputs, pass), ActivationFunction.RELU));
        return SUM.backward(inputs, above, pass);
    }
}
