package org.convlens.inspection;

import org.convlens.network.ActivationFunction;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Convolution;
import org.convlens.network.Convolution1d;
import org.convlens.network.Dense;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.DigitCapsules;
import org.convlens.network.DropConnect;
import org.convlens.network.Flatten;
import org.convlens.network.GroupNormalisation;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.LayerNormalisation;
import org.convlens.network.LayerSpec;
import org.convlens.network.LocallyConnected;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.ParametricRelu;
import org.convlens.network.PrimaryCapsules;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;

import java.util.Arrays;
import java.util.stream.Stream;

/// One layer of every kind with weights, called `it`, in a network that can be trained.
enum FilterKind {
    CONVOLUTION,
    CONVOLUTION_IN_GROUPS,
    CONVOLUTION_1D,
    DEPTHWISE,
    SEPARABLE,
    TRANSPOSED,
    LOCALLY_CONNECTED,
    BATCH_NORMALISATION,
    LAYER_NORMALISATION,
    GROUP_NORMALISATION,
    PARAMETRIC_RELU,
    DENSE,
    DROP_CONNECT,
    PRIMARY_CAPSULES,
    DIGIT_CAPSULES;

    static final LayerId IT = new LayerId("it");
    static final int CHANNELS = 4;

    private LayerSpec spec() {
        return switch (this) {
            case CONVOLUTION -> Convolution.of(4, Window.of(3, 1));
            case CONVOLUTION_IN_GROUPS -> Convolution.of(4, Window.of(3, 1)).withGroups(2);
            case CONVOLUTION_1D -> Convolution1d.of(3, Window.of(3, 1));
            case DEPTHWISE -> DepthwiseConvolution.of(2, Window.of(3, 1));
            case SEPARABLE -> SeparableConvolution.of(5, Window.of(3, 1)).withMultiplier(2);
            case TRANSPOSED -> TransposedConvolution.of(3, Window.of(3, 1));
            case LOCALLY_CONNECTED -> LocallyConnected.of(3, Window.of(3, 1));
            case BATCH_NORMALISATION -> new BatchNormalisation(1e-5, 0.9);
            case LAYER_NORMALISATION -> new LayerNormalisation(1e-5);
            case GROUP_NORMALISATION -> new GroupNormalisation(2, 1e-5);
            case PARAMETRIC_RELU -> new ParametricRelu();
            case DENSE -> new Dense(6, true, ActivationFunction.IDENTITY);
            case DROP_CONNECT ->
                    new DropConnect(new Dense(6, true, ActivationFunction.IDENTITY), 0.5);
            case PRIMARY_CAPSULES -> new PrimaryCapsules(2, 4, Window.of(3, 1));
            case DIGIT_CAPSULES -> new DigitCapsules(5, 3, 2);
        };
    }

    /// {@return those whose numbers are of one filter, one input channel and one cell}
    static Stream<FilterKind> withKernels() {
        return Stream.of(
                CONVOLUTION,
                CONVOLUTION_IN_GROUPS,
                CONVOLUTION_1D,
                DEPTHWISE,
                TRANSPOSED,
                LOCALLY_CONNECTED);
    }

    /// {@return those of which one map is 0 when it is muted, and no other changes}
    static Stream<FilterKind> falling() {
        return Arrays.stream(values())
                .filter(kind -> kind != PARAMETRIC_RELU)
                .filter(kind -> kind != PRIMARY_CAPSULES && kind != DIGIT_CAPSULES);
    }

    Shape picture() {
        return Shape.of(CHANNELS, this == CONVOLUTION_1D ? 1 : 6, 6);
    }

    Layer layer() {
        return plan().layer(IT).orElseThrow().layer();
    }

    NetworkPlan plan() {
        NetworkBuilder network = new NetworkBuilder("kinds", picture());
        switch (this) {
            case DENSE, DROP_CONNECT -> network.then("flat", new Flatten());
            case DIGIT_CAPSULES ->
                    network.then("below", new PrimaryCapsules(2, 4, Window.of(3, 1)));
            default -> {}
        }
        return NetworkPlanner.plan(
                network.then("it", spec())
                        .then("flatten", new Flatten())
                        .then("dense", new Dense(3, true, ActivationFunction.IDENTITY))
                        .build());
    }
}
