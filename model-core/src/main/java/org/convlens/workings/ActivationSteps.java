package org.convlens.workings;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.ActivationSpec;

import java.util.List;

/// A function of each value by itself.
final class ActivationSteps {

    private ActivationSteps() {}

    static List<Step> of(ActivationSpec spec, Site site) {
        Step.Copy read = new Step.Copy(site.same());
        return switch (spec) {
            case Activation(ActivationFunction function) ->
                    List.of(read, new Step.Curve(function, read.result()));
        };
    }
}
