package org.convlens.engine.dl4j;

import org.convlens.engine.BackwardRule;
import org.convlens.network.Add;
import org.convlens.network.Average;
import org.convlens.network.CombinationSpec;
import org.convlens.network.Concatenate;
import org.convlens.network.Largest;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.Multiply;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;

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
            case Opaque opaque -> opaque(opaque, moment, above);
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

    default INDArray opaque(Opaque part, Moment moment, INDArray above) {
        return part.backward(moment, above);
    }

    /// {@return what reaches each input of a join, each in an array of its own}
    default List<INDArray> apart(CombinationSpec spec, Meeting meeting, INDArray above) {
        return switch (spec) {
            case Add() -> summands(meeting, 1, above);
            case Average() -> summands(meeting, 1.0 / meeting.inputs().size(), above);
            case Concatenate concatenate ->
                    concatenate.keepsPlaces()
                            ? meeting.stretches(above)
                            : meeting.gradients(new Lined(concatenate.axis()), above);
            case Multiply() -> factors(meeting, above);
            case Largest() -> largest(meeting, above);
            case MaxUnpooling unpooling ->
                    unpooled(Unpooling.of(unpooling, meeting.plane()), meeting, above);
        };
    }

    private List<INDArray> summands(Meeting meeting, double weight, INDArray above) {
        return meeting.inputs().stream()
                .map(summand -> summand(summand, weight, meeting.output(), above))
                .toList();
    }

    /// {@return what reaches one summand of a sum, in an array of its own}
    ///
    /// @param weight of the summand in the sum
    default INDArray summand(INDArray summand, double weight, INDArray sum, INDArray above) {
        return above.mul(weight);
    }

    /// {@return what reaches each factor of a product}
    default List<INDArray> factors(Meeting meeting, INDArray above) {
        return meeting.gradients(new Product(), above);
    }

    /// {@return what reaches each input of which the largest is taken, cell by cell}
    default List<INDArray> largest(Meeting meeting, INDArray above) {
        return meeting.gradients(new Upper(), above);
    }

    /// {@return what reaches the values that were spread, and the maps that told the places, if
    /// any}
    default List<INDArray> unpooled(Unpooling join, Meeting meeting, INDArray above) {
        return meeting.gradients(join, above);
    }
}
