package org.convlens.network;

import org.convlens.tensor.Size2;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The settings of layers that can be a parameter of a block, each one number.
public enum BlockSetting {
    /// How many feature maps a convolution makes.
    FILTERS,
    /// How many units a dense layer has.
    UNITS,
    /// Rows and columns of a square window.
    KERNEL,
    /// Cells from one position of a window to the next, in both directions.
    STRIDE,
    /// Distance of neighbouring kernel cells, in both directions.
    DILATION,
    /// Channel groups that are convolved apart.
    GROUPS,
    /// The share that is dropped.
    RATE,
    /// The standard deviation of noise.
    DEVIATION,
    /// What a leaky ReLU or an ELU does below zero.
    ALPHA;

    private static final int MOST = 1 << 20;

    /// {@return its word in files, and the name of its first parameter}
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return whether a number is worth a parameter unless the user chooses otherwise}
    ///
    /// A 1×1 convolution is meant so; stride, dilation, groups and noise are seldom changed.
    ///
    /// @param value the number
    public boolean isUsual(double value) {
        return switch (this) {
            case FILTERS, UNITS, RATE -> true;
            case KERNEL -> value > 1;
            case STRIDE, DILATION, GROUPS, DEVIATION, ALPHA -> false;
        };
    }

    /// {@return what a layer has set}
    ///
    /// @param spec the layer's settings
    public Optional<Double> of(LayerSpec spec) {
        return switch (this) {
            case FILTERS -> filters(spec).map(Double::valueOf);
            case UNITS -> units(spec).map(Double::valueOf);
            case KERNEL -> square(spec, Window::kernel);
            case STRIDE -> square(spec, Window::stride);
            case DILATION -> square(spec, Window::dilation);
            case GROUPS -> groups(spec).map(Double::valueOf);
            case RATE -> rate(spec);
            case DEVIATION -> deviation(spec);
            case ALPHA -> alpha(spec);
        };
    }

    private static Optional<Integer> filters(LayerSpec spec) {
        return switch (spec) {
            case GroupedConvolution convolution -> Optional.of(convolution.filters());
            case SeparableConvolution separable -> Optional.of(separable.filters());
            case TransposedConvolution transposed -> Optional.of(transposed.filters());
            case LocallyConnected local -> Optional.of(local.filters());
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> units(LayerSpec spec) {
        return switch (spec) {
            case Dense dense -> Optional.of(dense.units());
            case DropConnect connect -> Optional.of(connect.dense().units());
            default -> Optional.empty();
        };
    }

    /// One number only where height and width are the same.
    private static Optional<Double> square(LayerSpec spec, Function<Window, Size2> part) {
        return window(spec)
                .map(part)
                .filter(size -> size.height() == size.width())
                .map(size -> (double) size.height());
    }

    private static Optional<Window> window(LayerSpec spec) {
        return switch (spec) {
            case Convolution1d _ -> Optional.empty();
            case WindowedConvolution convolution -> Optional.of(convolution.window());
            case WindowedPooling pooling -> Optional.of(pooling.window());
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> groups(LayerSpec spec) {
        return spec instanceof GroupedConvolution convolution
                ? Optional.of(convolution.groups())
                : Optional.empty();
    }

    private static Optional<Double> rate(LayerSpec spec) {
        return switch (spec) {
            case Dropout(double rate) -> Optional.of(rate);
            case SpatialDropout(double rate) -> Optional.of(rate);
            case DropConnect connect -> Optional.of(connect.rate());
            default -> Optional.empty();
        };
    }

    private static Optional<Double> alpha(LayerSpec spec) {
        return switch (spec) {
            case LeakyRelu(double alpha) -> Optional.of(alpha);
            case Elu(double alpha) -> Optional.of(alpha);
            case Activation(ActivationFunction function) -> usualAlpha(function);
            default -> Optional.empty();
        };
    }

    private static Optional<Double> usualAlpha(ActivationFunction function) {
        return switch (function) {
            case LEAKY_RELU -> Optional.of(LeakyRelu.USUAL_ALPHA);
            case ELU -> Optional.of(Elu.USUAL_ALPHA);
            default -> Optional.empty();
        };
    }

    private static Optional<Double> deviation(LayerSpec spec) {
        return spec instanceof GaussianNoise(double deviation)
                ? Optional.of(deviation)
                : Optional.empty();
    }

    /// {@return whether a number can be set: a whole one from 1 on, a share below 1, a deviation
    /// from 0 on, an alpha from 0 to 10}
    ///
    /// @param value the number
    public boolean allows(double value) {
        return switch (this) {
            case FILTERS, UNITS, KERNEL, STRIDE, DILATION, GROUPS ->
                    value == Math.rint(value) && 1 <= value && value <= MOST;
            case RATE -> 0 <= value && value < 1;
            case DEVIATION -> 0 <= value && value <= MOST;
            case ALPHA -> 0 <= value && value <= Elu.LARGEST_ALPHA;
        };
    }

    /// {@return a layer with another number set; the same one if it has no such setting}
    ///
    /// @param spec the layer's settings
    /// @param value an allowed number
    public LayerSpec set(LayerSpec spec, double value) {
        return switch (this) {
            case FILTERS -> withFilters(spec, (int) value);
            case UNITS -> withUnits(spec, (int) value);
            case KERNEL -> resized(spec, window -> kernel(window, (int) value));
            case STRIDE -> resized(spec, window -> stride(window, (int) value));
            case DILATION -> resized(spec, window -> dilation(window, (int) value));
            case GROUPS -> withGroups(spec, (int) value);
            case RATE -> withRate(spec, value);
            case DEVIATION -> spec instanceof GaussianNoise _ ? new GaussianNoise(value) : spec;
            case ALPHA -> withAlpha(spec, value);
        };
    }

    private static LayerSpec withFilters(LayerSpec spec, int filters) {
        return switch (spec) {
            case GroupedConvolution convolution -> convolution.withFilters(filters);
            case SeparableConvolution separable -> separable.withFilters(filters);
            case TransposedConvolution transposed -> transposed.withFilters(filters);
            case LocallyConnected local -> local.withFilters(filters);
            default -> spec;
        };
    }

    private static LayerSpec withUnits(LayerSpec spec, int units) {
        return switch (spec) {
            case Dense dense -> new Dense(units, dense.bias(), dense.activation());
            case DropConnect(Dense dense, double rate) ->
                    new DropConnect(new Dense(units, dense.bias(), dense.activation()), rate);
            default -> spec;
        };
    }

    private static LayerSpec resized(LayerSpec spec, UnaryOperator<Window> change) {
        return switch (spec) {
            case Convolution1d _ -> spec;
            case WindowedConvolution convolution ->
                    convolution.with(change.apply(convolution.window()));
            case WindowedPooling pooling -> pooling.with(change.apply(pooling.window()));
            default -> spec;
        };
    }

    private static Window kernel(Window window, int cells) {
        return new Window(
                Size2.square(cells), window.stride(), window.dilation(), window.padding());
    }

    private static Window stride(Window window, int cells) {
        return new Window(
                window.kernel(), Size2.square(cells), window.dilation(), window.padding());
    }

    private static Window dilation(Window window, int cells) {
        return new Window(window.kernel(), window.stride(), Size2.square(cells), window.padding());
    }

    private static LayerSpec withGroups(LayerSpec spec, int groups) {
        return spec instanceof GroupedConvolution convolution
                ? convolution.withGroups(groups)
                : spec;
    }

    private static LayerSpec withRate(LayerSpec spec, double rate) {
        return switch (spec) {
            case Dropout _ -> new Dropout(rate);
            case SpatialDropout _ -> new SpatialDropout(rate);
            case DropConnect(Dense dense, double _) -> new DropConnect(dense, rate);
            default -> spec;
        };
    }

    private static LayerSpec withAlpha(LayerSpec spec, double alpha) {
        return switch (spec) {
            case LeakyRelu _ -> LeakyRelu.of(alpha);
            case Elu _ -> Elu.of(alpha);
            case Activation(ActivationFunction function) -> withAlpha(spec, function, alpha);
            default -> spec;
        };
    }

    private static LayerSpec withAlpha(LayerSpec spec, ActivationFunction function, double alpha) {
        return switch (function) {
            case LEAKY_RELU -> LeakyRelu.of(alpha);
            case ELU -> Elu.of(alpha);
            default -> spec;
        };
    }
}
