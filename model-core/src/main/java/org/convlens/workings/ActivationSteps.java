package org.convlens.workings;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.ActivationSpec;
import org.convlens.network.ChannelSoftmax;
import org.convlens.network.Elu;
import org.convlens.network.LeakyRelu;
import org.convlens.network.ParametricRelu;
import org.convlens.tensor.Size2;

import java.util.List;
import java.util.stream.IntStream;

/// A function of each value by itself, or of a cell's channels.
final class ActivationSteps {

    private static final String ALPHA = "alpha";

    private ActivationSteps() {}

    static List<Step> of(ActivationSpec spec, Site site) {
        Step.Copy read = new Step.Copy(site.same());
        return switch (spec) {
            case Activation(ActivationFunction function) ->
                    List.of(read, new Step.Curve(function, read.result()));
            case LeakyRelu(double alpha) -> List.of(leaked(site, alpha));
            case Elu(double alpha) -> List.of(read, new Step.Bowed(alpha, read.result()));
            case ParametricRelu _ ->
                    site.knows(ALPHA)
                            ? List.of(leaked(site, site.weights(ALPHA).at(site.at().channel())))
                            : List.of();
            case ChannelSoftmax _ -> List.of(new Step.Share(channels(site), site.at().channel()));
        };
    }

    private static Step leaked(Site site, double alpha) {
        Reading read = site.same();
        return new Step.WeightedSum(
                List.of(new Term(read, read.value() > 0 ? 1 : alpha)), Size2.ONE, 0);
    }

    private static List<Reading> channels(Site site) {
        return IntStream.range(0, site.inputs().shape().channels())
                .mapToObj(channel -> site.read(site.input(), channel))
                .toList();
    }
}
