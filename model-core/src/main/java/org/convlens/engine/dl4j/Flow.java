package org.convlens.engine.dl4j;

import org.convlens.engine.BackwardRule;
import org.nd4j.linalg.api.ndarray.INDArray;

/// How what arrives at the output of a part reaches its input; unless said otherwise as the true
/// gradient does.
interface Flow {

    /// {@return the flow that obeys a rule}
    static Flow of(BackwardRule rule) {
        return switch (rule) {
            case BackwardRule.Gradient() -> new Flow() {};
            case BackwardRule.Guided() -> new RectifiedFlow(true);
            case BackwardRule.Deconvnet() -> new RectifiedFlow(false);
            case BackwardRule.Epsilon(double epsilon) -> new EpsilonFlow(epsilon);
            case BackwardRule.AlphaBeta(double alpha) -> new AlphaBetaFlow(alpha);
            case BackwardRule.Composite(double epsilon, double alpha) ->
                    new CompositeFlow(new EpsilonFlow(epsilon), new AlphaBetaFlow(alpha));
            case BackwardRule.Excitation() -> new ExcitationFlow();
            case BackwardRule.Rescale _ -> new RescaleFlow();
        };
    }

    /// {@return what there is at the target}
    ///
    /// @param weights of the target's cells; may be overwritten
    /// @param output the values there
    default INDArray start(INDArray weights, INDArray output) {
        return weights;
    }

    /// {@return what reaches a part's input}
    default INDArray through(Part part, Moment moment, INDArray above) {
        return switch (part) {
            case Linear linear -> linear(linear, moment, above);
            case Maximum maximum -> maximum(maximum, moment, above);
            case Curved curved -> curved(curved, moment, above);
        };
    }

    default INDArray linear(Linear part, Moment moment, INDArray above) {
        return part.backward(moment, above);
    }

    default INDArray maximum(Maximum part, Moment moment, INDArray above) {
        return part.backward(moment, above);
    }

    default INDArray curved(Curved part, Moment moment, INDArray above) {
        return part.backward(moment, above);
    }

    /// {@return what reaches one summand of a sum, in an array of its own}
    default INDArray summand(INDArray summand, INDArray sum, INDArray above) {
        return above.dup('c');
    }
}
