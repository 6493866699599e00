package org.convlens.engine.dl4j;

import org.convlens.network.ActivationFunction;
import org.convlens.network.CapsuleLength;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.DigitCapsules;
import org.convlens.network.DropConnect;
import org.convlens.network.Flatten;
import org.convlens.network.LayerSpec;
import org.convlens.network.LocallyConnected;
import org.convlens.network.PrimaryCapsules;
import org.convlens.network.Restraint;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Window;

import java.util.stream.Stream;

/// Penalties of weights, on every kind of layer that has weights.
final class RestrainedCases {

    static final Restraint L1 = new Restraint(0.03, 0, 0);
    static final Restraint L2 = new Restraint(0, 0.2, 0);
    static final Restraint ELASTIC_NET = new Restraint(0.02, 0.1, 0);

    private RestrainedCases() {}

    static Stream<Cases.Case> all() {
        return Stream.concat(
                Stream.of(L1, L2, ELASTIC_NET)
                        .map(restraint -> onMaps(Convolution.of(3, Window.of(3, 1)), restraint)),
                Stream.concat(
                        Stream.of(
                                        DepthwiseConvolution.of(2, Window.of(3, 1)),
                                        SeparableConvolution.of(3, Window.of(3, 1)),
                                        TransposedConvolution.of(3, Window.of(2, 2)),
                                        LocallyConnected.of(2, Window.of(3, 2)))
                                .map(spec -> onMaps(spec, ELASTIC_NET)),
                        vectors()));
    }

    private static Stream<Cases.Case> vectors() {
        Dense dense = new Dense(5, true, ActivationFunction.TANH);
        return Stream.of(
                onVectors(dense),
                onVectors(new DropConnect(dense, 0.3)),
                new Cases.Case(
                        "restrained capsules",
                        Networks.over(2, 7, 6)
                                .then("below", Cases.lower())
                                .then("primary", new PrimaryCapsules(2, 4, Window.of(3, 2)))
                                .restrained(ELASTIC_NET)
                                .then("digits", new DigitCapsules(4, 5, 1))
                                .restrained(L2)
                                .then("length", new CapsuleLength())
                                .plan()));
    }

    private static Cases.Case onMaps(LayerSpec spec, Restraint restraint) {
        return new Cases.Case(
                restraint + " of " + spec,
                Cases.head(Cases.below().then("layer", spec).restrained(restraint)));
    }

    private static Cases.Case onVectors(LayerSpec spec) {
        return new Cases.Case(
                "restrained: " + spec,
                Networks.over(2, 7, 6)
                        .then("below", Cases.lower())
                        .then("flatten", new Flatten())
                        .then("layer", spec)
                        .restrained(ELASTIC_NET)
                        .then("head", new Dense(4, true, ActivationFunction.IDENTITY))
                        .plan());
    }
}
