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
enum FilterKinds {
    CONVOLUTION(Convolution.of(4, Window.of(3, 1))),
    CONVOLUTION_IN_GROUPS(Convolution.of(4, Window.of(3, 1)).withGroups(2)),
    CONVOLUTION_1D(Convolution1d.of(3, Window.of(3, 1))),
    DEPTHWISE(DepthwiseConvolution.of(2, Window.of(3, 1))),
    SEPARABLE(SeparableConvolution.of(5, Window.of(3, 1)).withMultiplier(2)),
    TRANSPOSED(TransposedConvolution.of(3, Window.of(3, 1))),
    LOCALLY_CONNECTED(LocallyConnected.of(3, Window.of(3, 1))),
    BATCH_NORMALISATION(new BatchNormalisation(1e-5, 0.9)),
    LAYER_NORMALISATION(new LayerNormalisation(1e-5)),
    GROUP_NORMALISATION(new GroupNormalisation(2, 1e-5)),
    PARAMETRIC_RELU(new ParametricRelu()),
    DENSE(new Dense(6, true, ActivationFunction.IDENTITY)),
    DROP_CONNECT(new DropConnect(new Dense(6, true, ActivationFunction.IDENTITY), 0.5)),
    PRIMARY_CAPSULES(new PrimaryCapsules(2, 4, Window.of(3, 1))),
    DIGIT_CAPSULES(new DigitCapsules(5, 3, 2));

    static final LayerId IT = new LayerId("it");
    static final int CHANNELS = 4;

    private final LayerSpec spec;

    FilterKinds(LayerSpec spec) {
        this.spec = spec;
    }

    /// {@return those whose numbers are of one filter, one input channel and one cell}
    static Stream<FilterKinds> withKernels() {
        return Stream.of(
                CONVOLUTION,
                CONVOLUTION_IN_GROUPS,
                CONVOLUTION_1D,
                DEPTHWISE,
                TRANSPOSED,
                LOCALLY_CONNECTED);
    }

    /// {@return those of which one map is 0 when it is muted, and no other changes}
    static Stream<FilterKinds> falling() {
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
                network.then("it", spec)
                        .then("flatten", new Flatten())
                        .then("dense", new Dense(3, true, ActivationFunction.IDENTITY))
                        .build());
    }
}
