package org.convlens.engine.dl4j;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.ActivationSpec;
import org.convlens.network.AveragePooling;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.CombinationSpec;
import org.convlens.network.Convolution;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.Dense;
import org.convlens.network.DenseSpec;
import org.convlens.network.Dropout;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.GroupNormalisation;
import org.convlens.network.LayerId;
import org.convlens.network.LayerNormalisation;
import org.convlens.network.LayerSpec;
import org.convlens.network.LocalResponseNormalisation;
import org.convlens.network.MaxPooling;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.PaddingContent;
import org.convlens.network.PoolingSpec;
import org.convlens.network.RegularisationSpec;
import org.convlens.network.Window;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

import java.util.ArrayList;
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
        return spec instanceof Convolution || spec instanceof Dense;
    }

    /// {@return the arithmetic of a layer with one input}
    Step of(LayerPlan row) {
        return switch (row.layer().spec()) {
            case ConvolutionSpec spec -> convolutional(spec, row);
            case PoolingSpec spec -> pooling(spec, row);
            case ActivationSpec spec -> activation(spec, row);
            case NormalisationSpec spec -> normalisation(spec, row);
            case RegularisationSpec spec -> regularisation(spec);
            case DenseSpec spec -> dense(spec, row);
            case CombinationSpec _ ->
                    throw new IllegalArgumentException(row.id() + " has several inputs");
        };
    }

    private Step convolutional(ConvolutionSpec spec, LayerPlan row) {
        return switch (spec) {
            case Convolution convolution ->
                    Activated.with(convolution.activation(), convolution(convolution, row));
        };
    }

    private Step convolution(Convolution spec, LayerPlan row) {
        Border border = Border.of(spec.window(), input(row).plane());
        if (spec.content() == PaddingContent.ZERO && border.isSymmetric()) {
            return convolution(spec, row, NativeWindow.bordered(spec.window(), border));
        }
        Step bare = convolution(spec, row, NativeWindow.bare(spec.window()));
        return border.isNone() ? bare : Padded.with(spec.content(), border, bare);
    }

    private Step convolution(Convolution spec, LayerPlan row, NativeWindow window) {
        List<ParameterSlot> slots = slots(weightsOf(spec, input(row)), spec.bias());
        return spec.groups() > 1 || window.isDilated()
                ? new ConvolvingByColumns(slots, window, spec.groups(), inputMatters(row))
                : new Convolving(slots, window, inputMatters(row));
    }

    private static ParameterSlot weightsOf(Convolution spec, Shape input) {
        Size2 kernel = spec.window().kernel();
        int channels = input.channels() / spec.groups();
        int cells = kernel.height() * kernel.width();
        Shape shape = Shape.of(spec.filters(), channels, kernel.height(), kernel.width());
        int filters = spec.filters() / spec.groups();
        return weights(shape, spec.activation(), channels * cells, filters * cells);
    }

    /// He et al. where half the numbers are cut off, Glorot and Bengio otherwise.
    private static ParameterSlot weights(
            Shape shape, ActivationFunction activation, int fanIn, int fanOut) {
        double variance =
                switch (activation) {
                    case RELU, LEAKY_RELU, ELU, SELU, GELU, SWISH, MISH, SOFTPLUS -> 2.0 / fanIn;
                    case IDENTITY, TANH, SIGMOID, HARD_SIGMOID, HARD_TANH -> 2.0 / (fanIn + fanOut);
                };
        return ParameterSlot.drawn(shape, Math.sqrt(variance));
    }

    private static List<ParameterSlot> slots(ParameterSlot weights, boolean bias) {
        List<ParameterSlot> slots = new ArrayList<>(List.of(weights));
        if (bias) {
            slots.add(ParameterSlot.bias(weights.shape().size(0)));
        }
        return slots;
    }

    private static Step pooling(PoolingSpec spec, LayerPlan row) {
        Size2 plane = input(row).plane();
        return switch (spec) {
            case MaxPooling(Window window) -> maximum(window, plane);
            case AveragePooling(Window window, boolean countPadding) ->
                    countPadding || Border.of(window, plane).isNone()
                            ? mean(window, plane)
                            : new Rescaled(mean(window, plane), window, plane, output(row).plane());
            case GlobalMaxPooling() -> global(Pooling.Summary.MAXIMUM, row);
            case GlobalAveragePooling() -> global(Pooling.Summary.MEAN, row);
        };
    }

    private static Step maximum(Window window, Size2 plane) {
        Border border = Border.of(window, plane);
        return border.isSymmetric()
                ? new Pooling(Pooling.Summary.MAXIMUM, NativeWindow.bordered(window, border))
                : Padded.with(
                        Double.NEGATIVE_INFINITY,
                        border,
                        new Pooling(Pooling.Summary.MAXIMUM, NativeWindow.bare(window)));
    }

    private static Step mean(Window window, Size2 plane) {
        Step bare = new Pooling(Pooling.Summary.MEAN, NativeWindow.bare(window));
        Border border = Border.of(window, plane);
        return border.isNone() ? bare : Padded.with(0, border, bare);
    }

    private static Step global(Pooling.Summary summary, LayerPlan row) {
        Shape input = input(row);
        return new Flattened(
                new Pooling(summary, NativeWindow.whole(input.plane())), input.channels(), 1, 1);
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
                ParameterSlot weights = weights(Shape.of(units, inputs), activation, inputs, units);
                yield Activated.with(
                        activation, new Weighing(slots(weights, bias), inputMatters(row)));
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

    private static Shape output(LayerPlan row) {
        return row.output().orElseThrow();
    }
}
