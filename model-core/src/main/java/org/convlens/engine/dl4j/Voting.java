package org.convlens.engine.dl4j;

import org.convlens.network.DigitCapsules;
import org.convlens.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.Arrays;
import java.util.List;

/// Capsules that vote for capsules of a higher level, in plain Java; the way back votes again
/// rather than keep all votes of a batch.
final class Voting extends WeightedStep {

    private final DigitCapsules settings;
    private final int inputs;
    private final int inputDimensions;

    /// @param input `[inputs, 1, dimensions]`
    Voting(DigitCapsules settings, Shape input) {
        super(
                List.of(
                        ParameterSlot.drawn(
                                ParameterSlot.WEIGHTS,
                                Shape.of(
                                        input.channels(),
                                        settings.capsules(),
                                        settings.dimensions(),
                                        input.plane().width()),
                                1 / Math.sqrt(input.plane().width()))));
        this.settings = settings;
        this.inputs = input.channels();
        this.inputDimensions = input.plane().width();
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        keep(input, pass);
        double[] below = NativeArrays.numbers(input);
        double[] weights = NativeArrays.numbers(parameter(ParameterSlot.WEIGHTS));
        int perPicture = settings.capsules() * settings.dimensions();
        int pictures = Math.toIntExact(input.size(0));
        double[] above = new double[pictures * perPicture];
        for (int picture = 0; picture < pictures; picture++) {
            double[] routed = routing(below, picture, weights).route(settings.rounds());
            System.arraycopy(routed, 0, above, picture * perPicture, perPicture);
        }
        return PlainNumbers.output(
                PlainNumbers.array(
                        above, input, pictures, settings.capsules(), 1, settings.dimensions()),
                pass);
    }

    private Routing routing(double[] below, int picture, double[] weights) {
        double[] votes = new double[weights.length / inputDimensions];
        int perInput = votes.length / inputs;
        for (int vote = 0; vote < votes.length; vote++) {
            int from = (picture * inputs + vote / perInput) * inputDimensions;
            for (int i = 0; i < inputDimensions; i++) {
                votes[vote] += weights[vote * inputDimensions + i] * below[from + i];
            }
        }
        return new Routing(votes, settings.capsules(), settings.dimensions());
    }

    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        double[] below = NativeArrays.numbers(kept());
        double[] weights = NativeArrays.numbers(parameter(ParameterSlot.WEIGHTS));
        double[] above = NativeArrays.numbers(gradient);
        double[] ofBelow = new double[below.length];
        double[] ofWeights = new double[weights.length];
        int pictures = Math.toIntExact(gradient.size(0));
        int perPicture = above.length / pictures;
        for (int picture = 0; picture < pictures; picture++) {
            Routing routing = routing(below, picture, weights);
            routing.route(settings.rounds());
            double[] ofVotes =
                    routing.gradient(
                            Arrays.copyOfRange(
                                    above, picture * perPicture, (picture + 1) * perPicture));
            addProducts(ofVotes, picture, below, ofWeights);
            addWeighed(ofVotes, picture, weights, ofBelow);
        }
        INDArray gradients = gradient(ParameterSlot.WEIGHTS);
        gradients.assign(PlainNumbers.array(ofWeights, gradient, gradients.shape()));
        return PlainNumbers.gradient(
                PlainNumbers.array(ofBelow, gradient, pictures, inputs, 1, inputDimensions), pass);
    }

    private void addProducts(double[] ofVotes, int picture, double[] below, double[] ofWeights) {
        int perInput = ofVotes.length / inputs;
        for (int vote = 0; vote < ofVotes.length; vote++) {
            int from = (picture * inputs + vote / perInput) * inputDimensions;
            for (int i = 0; i < inputDimensions; i++) {
                ofWeights[vote * inputDimensions + i] += ofVotes[vote] * below[from + i];
            }
        }
    }

    private void addWeighed(double[] ofVotes, int picture, double[] weights, double[] ofBelow) {
        int perInput = ofVotes.length / inputs;
        for (int vote = 0; vote < ofVotes.length; vote++) {
            int from = (picture * inputs + vote / perInput) * inputDimensions;
            for (int i = 0; i < inputDimensions; i++) {
                ofBelow[from + i] += ofVotes[vote] * weights[vote * inputDimensions + i];
            }
        }
    }
}
