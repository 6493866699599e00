package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/// The chance of winning, in proportion to positive inputs times positive weights.
record ExcitationFlow() implements Flow {

    @Override
    public INDArray linear(Linear part, Moment moment, INDArray above) {
        return switch (part.kind()) {
            case CONVOLUTION, DENSE, MEAN -> won(part.weighing(Signs::positive), moment, above);
            case SCALE -> above;
            case MOVE -> part.backward(moment, above);
        };
    }

    private static INDArray won(Linear part, Moment moment, INDArray above) {
        INDArray inputs = Signs.positive(moment.input());
        INDArray outputs = part.forward(inputs, moment.pass());
        return part.backward(moment, Signs.quotient(above, outputs)).muli(inputs);
    }

    @Override
    public INDArray curved(Curved part, Moment moment, INDArray above) {
        return above;
    }

    @Override
    public INDArray summand(INDArray summand, INDArray sum, INDArray above) {
        return Signs.quotient(above, Signs.positive(sum)).muli(Signs.positive(summand));
    }
}
