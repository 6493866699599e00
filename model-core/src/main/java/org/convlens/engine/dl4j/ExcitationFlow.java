package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;

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
    public INDArray summand(INDArray summand, double weight, INDArray sum, INDArray above) {
        return Signs.quotient(above, Signs.positive(sum))
                .muli(Signs.positive(summand))
                .muli(weight);
    }

    /// Each factor has the same share in the product: `x·∂y/∂x = y`.
    @Override
    public List<INDArray> factors(Meeting meeting, INDArray above) {
        return meeting.equalShares(above);
    }

    @Override
    public INDArray opaque(Opaque part, Moment moment, INDArray above) {
        return part.keepsPlaces(moment) ? above : Signs.positive(contributed(part, moment, above));
    }

    private static INDArray contributed(Opaque part, Moment moment, INDArray above) {
        INDArray shares = Signs.quotient(above, Signs.positive(moment.output()));
        return part.backward(moment, shares).muli(moment.input());
    }
}
