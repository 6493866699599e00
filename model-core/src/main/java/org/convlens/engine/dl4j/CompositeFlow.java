package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;

/// Relevance by one rule in convolutions and by another elsewhere.
record CompositeFlow(EpsilonFlow elsewhere, AlphaBetaFlow inConvolutions) implements Flow {

    @Override
    public INDArray start(INDArray weights, INDArray output) {
        return elsewhere.start(weights, output);
    }

    @Override
    public INDArray linear(Linear part, Moment moment, INDArray above) {
        return switch (part.kind()) {
            case DENSE -> elsewhere.linear(part, moment, above);
            case CONVOLUTION, MEAN, SCALE, MOVE -> inConvolutions.linear(part, moment, above);
        };
    }

    @Override
    public INDArray curved(Curved part, Moment moment, INDArray above) {
        return above;
    }

    @Override
    public INDArray summand(INDArray summand, double weight, INDArray sum, INDArray above) {
        return elsewhere.summand(summand, weight, sum, above);
    }

    @Override
    public List<INDArray> factors(Meeting meeting, INDArray above) {
        return elsewhere.factors(meeting, above);
    }

    @Override
    public INDArray opaque(Opaque part, Moment moment, INDArray above) {
        return elsewhere.opaque(part, moment, above);
    }
}
