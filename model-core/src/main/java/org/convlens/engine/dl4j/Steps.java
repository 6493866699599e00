package org.convlens.engine.dl4j;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.ActivationSpec;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.CombinationSpec;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.Dense;
import org.convlens.network.DenseSpec;
import org.convlens.network.Dropout;
import org.convlens.network.Flatten;
import org.convlens.network.GroupNormalisation;
import org.convlens.network.LayerId;
import org.convlens.network.LayerNormalisation;
import org.convlens.network.LayerSpec;
import org.convlens.network.LocalResponseNormalisation;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.PoolingSpec;
import org.convlens.network.RegularisationSpec;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;

import java.util.List;

/// Chooses the arithmetic of each layer of a plan.
final class Steps {

    private final Noise noise;
    private final boolean pictureMatters;
    private final Spoils spoils;

    Steps(NetworkPlan plan, Noise noise) {
        this.noise = noise;
        this.spoils = Spoils.of(plan);
        this.pictureMatters =
                !plan.layers().stream()
                        .map(LayerPlan::layer)
                        .filter(layer -> layer.inputs().contains(LayerId.INPUT))
                        .allMatch(layer -> canSkipInputGradient(layer.spec()));
    }

    private Steps(Noise noise) {
        this.noise = noise;
        this.spoils = Spoils.NONE;
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
            case PoolingSpec spec -> PoolingSteps.of(spec, row);
            case ActivationSpec spec -> activation(spec, row);
            case NormalisationSpec spec -> normalisation(spec, row);
            case RegularisationSpec spec -> regularisation(spec);
            case DenseSpec spec -> dense(spec, row);
            case CombinationSpec _ ->
                    throw new IllegalArgumentException(row.id() + " has several inputs");
        };
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
                            : new Activating(function, spoils.allow(row));
        };
    }

    private Step normalisation(NormalisationSpec spec, LayerPlan row) {
        return switch (spec) {
            case BatchNormalisation normalisation ->
                    new Normalising(normalisation, input(row).channels(), spoils.allow(row));
            case LayerNormalisation(double epsilon) ->
                    new GroupNormalising(1, epsilon, input(row).channels());
            case GroupNormalisation(int groups, double epsilon) ->
                    new GroupNormalising(groups, epsilon, input(row).channels());
            case LocalResponseNormalisation settings -> new Responding(settings);
        };
    }

    private Step regularisation(RegularisationSpec spec) {
        return switch (spec) {
            case Dropout(double rate) -> rate == 0 ? new Passing() : new Dropping(rate, noise);
        };
    }

    private Step dense(DenseSpec spec, LayerPlan row) {
        return switch (spec) {
            case Flatten() -> flatten(input(row));
            case Dense(int units, boolean bias, ActivationFunction activation) -> {
                int inputs = Math.toIntExact(input(row).volume());
                ParameterSlot weights =
                        new Fresh(activation, inputs, units)
                                .weights(ParameterSlot.WEIGHTS, Shape.of(units, inputs));
                yield Activated.with(
                        activation,
                        new Weighing(Fresh.withBias(weights, units, bias), inputMatters(row)));
            }
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
