package org.convlens.engine.dl4j;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.ActivationSpec;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.CapsuleLength;
import org.convlens.network.CapsuleSpec;
import org.convlens.network.ChannelSoftmax;
import org.convlens.network.CombinationSpec;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.Dense;
import org.convlens.network.DenseSpec;
import org.convlens.network.DigitCapsules;
import org.convlens.network.DropConnect;
import org.convlens.network.Dropout;
import org.convlens.network.Elu;
import org.convlens.network.Flatten;
import org.convlens.network.GaussianNoise;
import org.convlens.network.GroupNormalisation;
import org.convlens.network.LayerId;
import org.convlens.network.LayerNormalisation;
import org.convlens.network.LayerSpec;
import org.convlens.network.LeakyRelu;
import org.convlens.network.LocalResponseNormalisation;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.ParametricRelu;
import org.convlens.network.PoolingSpec;
import org.convlens.network.PrimaryCapsules;
import org.convlens.network.RegularisationSpec;
import org.convlens.network.SpatialDropout;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;

import java.util.List;

/// Chooses the arithmetic of each layer of a plan.
final class Steps {

    private final Noise noise;
    private final boolean pictureMatters;
    private final Spoils spoils;
    private final Rectified rectified;

    Steps(NetworkPlan plan, Noise noise) {
        this.noise = noise;
        this.spoils = Spoils.of(plan);
        this.rectified = Rectified.of(plan, spoils);
        this.pictureMatters =
                !plan.layers().stream()
                        .map(LayerPlan::layer)
                        .filter(layer -> layer.inputs().contains(LayerId.INPUT))
                        .allMatch(layer -> canSkipInputGradient(layer.spec()));
    }

    private Steps(Noise noise) {
        this.noise = noise;
        this.spoils = Spoils.NONE;
        this.rectified = Rectified.NONE;
        this.pictureMatters = true;
    }

    /// {@return steps whose backward pass always reaches the picture}
    static Steps downToThePicture(Noise noise) {
        return new Steps(noise);
    }

    private static boolean canSkipInputGradient(LayerSpec spec) {
        return spec instanceof ConvolutionSpec || spec instanceof Dense;
    }

    /// {@return the arithmetic of a layer with one input}
    Step of(LayerPlan row) {
        return switch (row.layer().spec()) {
            case ConvolutionSpec spec ->
                    Activated.with(spec.activation(), Chained.of(linear(spec, row)));
            case PoolingSpec spec -> PoolingSteps.of(spec, row, noise);
            case ActivationSpec spec -> activation(spec, row);
            case NormalisationSpec spec -> normalisation(spec, row);
            case RegularisationSpec spec -> regularisation(spec);
            case DenseSpec spec -> dense(spec, row);
            case CombinationSpec _ ->
                    throw new IllegalArgumentException(row.id() + " has several inputs");
        };
    }

    /// {@return the arithmetic of a layer that adds its inputs}
    Join sum(LayerPlan row) {
        return rectified.contains(row) ? new RectifiedSum() : new Sum();
    }

    /// {@return the linear steps of a layer that slides filters, first to last}
    List<Step> linear(ConvolutionSpec spec, LayerPlan row) {
        return new ConvolutionSteps(row, inputMatters(row)).of(spec);
    }

    private Step activation(ActivationSpec spec, LayerPlan row) {
        return switch (spec) {
            case Activation(ActivationFunction function) ->
                    function == ActivationFunction.IDENTITY
                            ? new Copying()
                            : activation(function, row);
            case LeakyRelu(double alpha) -> new Slanting(alpha);
            case Elu(double alpha) -> new Bowing(alpha);
            case ParametricRelu() -> new Leaking(input(row).channels());
            case ChannelSoftmax() -> new Choosing();
        };
    }

    private Step activation(ActivationFunction function, LayerPlan row) {
        Step step = new Activating(function, spoils.allow(row));
        return rectified.relieves(row) ? new Relieved(step) : step;
    }

    private Step normalisation(NormalisationSpec spec, LayerPlan row) {
        return switch (spec) {
            case BatchNormalisation settings ->
                    new Normalising(
                            settings,
                            input(row).channels(),
                            spoils.allow(row),
                            rectified.contains(row));
            case LayerNormalisation(double epsilon) ->
                    new GroupNormalising(1, epsilon, input(row).channels());
            case GroupNormalisation(int groups, double epsilon) ->
                    new GroupNormalising(groups, epsilon, input(row).channels());
            case LocalResponseNormalisation settings -> new Responding(settings);
        };
    }

    private Step regularisation(RegularisationSpec spec) {
        return switch (spec) {
            case Dropout(double rate) -> dropping(rate, false);
            case SpatialDropout(double rate) -> dropping(rate, true);
            case GaussianNoise(double deviation) -> new Disturbing(deviation, noise);
        };
    }

    private Step dropping(double rate, boolean wholeMaps) {
        return rate == 0 ? new Passing() : new Dropping(rate, wholeMaps, noise);
    }

    private Step dense(DenseSpec spec, LayerPlan row) {
        return switch (spec) {
            case Flatten() -> flatten(input(row));
            case Dense dense ->
                    Activated.with(
                            dense.activation(), new Weighing(slots(dense, row), inputMatters(row)));
            case DropConnect(Dense dense, double rate) ->
                    Activated.with(
                            dense.activation(), new Connecting(slots(dense, row), rate, noise));
            case CapsuleSpec capsules -> Chained.of(capsules(capsules, row));
        };
    }

    private static List<ParameterSlot> slots(Dense dense, LayerPlan row) {
        int inputs = Math.toIntExact(input(row).volume());
        int units = dense.units();
        ParameterSlot weights =
                new Fresh(dense.activation(), inputs, units)
                        .weights(ParameterSlot.WEIGHTS, Shape.of(units, inputs));
        return Fresh.withBias(weights, units, dense.bias());
    }

    /// {@return the steps of capsules, first to last}
    List<Step> capsules(CapsuleSpec spec, LayerPlan row) {
        return switch (spec) {
            case PrimaryCapsules primary -> {
                int types = primary.types();
                int places = row.output().orElseThrow().channels() / types;
                yield List.of(
                        linear(primary.convolution(), row).getFirst(),
                        new Squashing(primary.dimensions(), places));
            }
            case DigitCapsules digits -> List.of(new Voting(digits, input(row)));
            case CapsuleLength() -> List.of(new Measuring());
        };
    }

    private static Step flatten(Shape input) {
        long[] axes = new long[input.rank()];
        for (int axis = 0; axis < axes.length; axis++) {
            axes[axis] = input.size(axis);
        }
        return new Flattened(new Passing(), axes);
    }

    private boolean inputMatters(LayerPlan row) {
        return pictureMatters || !row.layer().inputs().contains(LayerId.INPUT);
    }

    private static Shape input(LayerPlan row) {
        return row.inputs().getFirst();
    }
}
