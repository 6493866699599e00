package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;

/// Relevance in proportion to contributions; functions and maxima pass it on.
record EpsilonFlow(double epsilon) implements Flow {

    @Override
    public INDArray start(INDArray weights, INDArray output) {
        return weights.muli(output);
    }

    @Override
    public INDArray linear(Linear part, Moment moment, INDArray above) {
        if (part.kind() == Linear.Kind.MOVE) {
            return part.backward(moment, above);
        }
        return inProportion(part, moment, above);
    }

    private INDArray inProportion(Part part, Moment moment, INDArray above) {
        INDArray shares = Signs.quotient(above, Signs.stabilised(moment.output(), epsilon));
        return part.backward(moment, shares).muli(moment.input());
    }

    @Override
    public INDArray curved(Curved part, Moment moment, INDArray above) {
        return above;
    }

    @Override
    public INDArray summand(INDArray summand, double weight, INDArray sum, INDArray above) {
        return Signs.quotient(above, Signs.stabilised(sum, epsilon)).muli(summand).muli(weight);
    }

    /// Each factor has the same share in the product: `x·∂y/∂x = y`.
    @Override
    public List<INDArray> factors(Meeting meeting, INDArray above) {
        return meeting.equalShares(above);
    }

    @Override
    public INDArray opaque(Opaque part, Moment moment, INDArray above) {
        return part.keepsPlaces(moment) ? above : inProportion(part, moment, above);
    }
}
