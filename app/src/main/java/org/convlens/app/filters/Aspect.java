package org.convlens.app.filters;

import org.convlens.app.filters.LayerWeights.Kernels;
import org.convlens.app.filters.LayerWeights.Matrix;
import org.convlens.app.filters.LayerWeights.Readings;
import org.convlens.inspection.KernelSpectrum;
import org.convlens.tensor.Tensor;

import java.util.Optional;

/// What is shown of the weights.
enum Aspect {
    /// As learned now.
    NOW,
    /// As drawn at the start.
    START,
    /// Now less the start.
    CHANGE,
    /// The magnitudes of their Fourier transforms.
    SPECTRUM;

    /// {@return whether the weights at the start are looked at}
    boolean needsStart() {
        return this == START || this == CHANGE;
    }

    /// {@return the weights under this aspect; as they are now where it does not apply}
    ///
    /// @param now a layer's weights
    /// @param atStart the same at the start, if they are known
    LayerWeights of(LayerWeights now, Optional<LayerWeights> atStart) {
        Optional<Tensor> start =
                atStart.flatMap(LayerWeights::values)
                        .filter(values ->
                                now.values().filter(mine -> fits(mine, values)).isPresent());
        return switch (this) {
            case NOW -> now;
            case START -> start.map(values -> with(now, values)).orElse(now);
            case CHANGE ->
                    start.flatMap(values -> now.values().map(mine -> with(now, less(mine, values))))
                            .orElse(now);
            case SPECTRUM ->
                    now instanceof Kernels(Tensor values, Optional<Tensor> bias, boolean _)
                            ? new Kernels(KernelSpectrum.of(values), bias, false)
                            : now;
        };
    }

    private static boolean fits(Tensor one, Tensor other) {
        return one.shape().equals(other.shape());
    }

    private static LayerWeights with(LayerWeights weights, Tensor other) {
        return switch (weights) {
            case Kernels(_, var bias, boolean rgb) -> new Kernels(other, bias, rgb);
            case Readings(_, var bias) -> new Readings(other, bias);
            case Matrix(_, var bias) -> new Matrix(other, bias);
            case LayerWeights.Scales _, LayerWeights.None _ -> weights;
        };
    }

    private static Tensor less(Tensor now, Tensor start) {
        float[] change = now.values().clone();
        for (int i = 0; i < change.length; i++) {
            change[i] -= start.values()[i];
        }
        return new Tensor(now.shape(), change);
    }
}
