package org.convlens.app.overview;

import org.convlens.inspection.PartialSums;
import org.convlens.network.Convolution;
import org.convlens.network.LayerId;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.Arrays;
import java.util.Optional;

/// How one map of a convolution is made: each input map under its kernel gives a partial sum; they,
/// and the bias, add up to what the activation function gets.
///
/// @param inputs the maps that are read, `[channels, height, width]`
/// @param kernels one per map, `[channels, kernelHeight, kernelWidth]`
/// @param sums one per map, `[channels, outHeight, outWidth]`
/// @param bias what is added; nothing for a convolution without
record Arithmetic(Tensor inputs, Tensor kernels, Tensor sums, Optional<Float> bias) {

    /// What a convolution reads and has learned.
    ///
    /// @param layer which one
    /// @param spec its settings
    /// @param input `[channels, height, width]`
    /// @param weights `[filters, channels/groups, kernelHeight, kernelWidth]`
    /// @param bias `[filters]`
    record Source(
            LayerId layer, Convolution spec, Tensor input, Tensor weights, Optional<Tensor> bias) {}

    /// {@return how one of its maps is made}
    ///
    /// @param source the convolution
    /// @param filter which map, from 0
    static Arithmetic of(Source source, int filter) {
        PartialSums parts = PartialSums.of(source.input(), source.weights(), source.spec(), filter);
        int count = parts.sums().shape().size(0);
        return new Arithmetic(
                part(source.input(), parts.inputs(), count),
                source.weights().slice(filter),
                parts.sums(),
                source.bias().map(bias -> bias.at(filter)));
    }

    private static Tensor part(Tensor maps, int first, int count) {
        int cells = maps.values().length / maps.shape().size(0);
        Shape one = maps.shape().inner();
        return new Tensor(
                one.batchOf(count),
                Arrays.copyOfRange(maps.values(), first * cells, (first + count) * cells));
    }
}
