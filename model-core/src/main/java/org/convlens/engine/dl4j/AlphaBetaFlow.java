package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;

/// Relevance in proportion to positive and to negative contributions apart.
record AlphaBetaFlow(double alpha) implements Flow {

    private static final Flow ELSEWHERE = new EpsilonFlow(1e-6);

    @Override
    public INDArray start(INDArray weights, INDArray output) {
        return ELSEWHERE.start(weights, output);
    }

    @Override
    public INDArray linear(Linear part, Moment moment, INDArray above) {
        return switch (part.kind()) {
            case CONVOLUTION, DENSE -> weighed(part, moment, above);
            case MEAN, MOVE -> ELSEWHERE.linear(part, moment, above);
            case SCALE -> above;
        };
    }

    @Override
    public INDArray curved(Curved part, Moment moment, INDArray above) {
        return above;
    }

    @Override
    public INDArray summand(INDArray summand, double weight, INDArray sum, INDArray above) {
        return ELSEWHERE.summand(summand, weight, sum, above);
    }

    private INDArray weighed(Linear part, Moment moment, INDArray above) {
        Contributions found = Contributions.of(part, moment);
        INDArray gains = found.gains();
        INDArray losses = found.losses();
        INDArray anyGain = Signs.present(gains);
        INDArray anyLoss = Signs.present(losses);
        INDArray toGains = anyLoss.mul(alpha - 1).addi(1).muli(anyGain).muli(above);
        INDArray toLosses = anyGain.mul(-alpha).addi(1).muli(anyLoss).muli(above);
        return found.shared(Signs.quotient(toGains, gains), Signs.quotient(toLosses, losses));
    }

    @Override
    public List<INDArray> factors(Meeting meeting, INDArray above) {
        return ELSEWHERE.factors(meeting, above);
    }

    @Override
    public INDArray opaque(Opaque part, Moment moment, INDArray above) {
        return ELSEWHERE.opaque(part, moment, above);
    }
}
