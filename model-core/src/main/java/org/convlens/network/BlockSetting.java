package org.convlens.network;

import org.convlens.tensor.Size2;

import java.util.Optional;

/// The settings of layers that are worth a parameter of a block, each one number.
public enum BlockSetting {
    /// How many feature maps a convolution makes.
    FILTERS,
    /// How many units a dense layer has.
    UNITS,
    /// Rows and columns of a square window.
    KERNEL,
    /// The share that is dropped.
    RATE;

    /// {@return what a layer has set}
    ///
    /// @param spec the layer's settings
    public Optional<Double> of(LayerSpec spec) {
        return switch (this) {
            case FILTERS -> filters(spec).map(Double::valueOf);
            case UNITS -> units(spec).map(Double::valueOf);
            case KERNEL -> kernel(spec).map(Double::valueOf);
            case RATE -> rate(spec);
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

    /// Only square windows wider than one cell: a 1×1 convolution is meant so.
    private static Optional<Integer> kernel(LayerSpec spec) {
        return window(spec)
                .map(Window::kernel)
                .filter(kernel -> kernel.height() == kernel.width() && kernel.height() > 1)
                .map(Size2::height);
    }

    private static Optional<Window> window(LayerSpec spec) {
        return switch (spec) {
            case Convolution1d _ -> Optional.empty();
            case WindowedConvolution convolution -> Optional.of(convolution.window());
            case WindowedPooling pooling -> Optional.of(pooling.window());
            default -> Optional.empty();
        };
    }

    private static Optional<Double> rate(LayerSpec spec) {
        return switch (spec) {
            case Dropout(double rate) -> Optional.of(rate);
            case SpatialDropout(double rate) -> Optional.of(rate);
            case DropConnect connect -> Optional.of(connect.rate());
            default -> Optional.empty();
        };
    }

    /// {@return whether a number can be set: a whole one, but for a rate}
    ///
    /// @param value the number
    public boolean allows(double value) {
        boolean isWhole = value == Math.rint(value) && 1 <= value && value <= 1 << 20;
        return this == RATE ? 0 <= value && value < 1 : isWhole;
    }

    /// {@return a layer with another number set; the same one if it has no such setting}
    ///
    /// @param spec the layer's settings
    /// @param value an allowed number
    public LayerSpec set(LayerSpec spec, double value) {
        return switch (this) {
            case FILTERS -> withFilters(spec, (int) value);
            case UNITS -> withUnits(spec, (int) value);
            case KERNEL -> withKernel(spec, (int) value);
            case RATE -> withRate(spec, value);
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

    private static LayerSpec withKernel(LayerSpec spec, int kernel) {
        return switch (spec) {
            case Convolution1d _ -> spec;
            case WindowedConvolution convolution ->
                    convolution.with(resized(convolution.window(), kernel));
            case WindowedPooling pooling -> pooling.with(resized(pooling.window(), kernel));
            default -> spec;
        };
    }

    private static Window resized(Window window, int kernel) {
        return new Window(
                Size2.square(kernel), window.stride(), window.dilation(), window.padding());
    }

    private static LayerSpec withRate(LayerSpec spec, double rate) {
        return switch (spec) {
            case Dropout _ -> new Dropout(rate);
            case SpatialDropout _ -> new SpatialDropout(rate);
            case DropConnect(Dense dense, double _) -> new DropConnect(dense, rate);
            default -> spec;
        };
    }
}
