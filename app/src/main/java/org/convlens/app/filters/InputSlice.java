package org.convlens.app.filters;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.ArrayList;
import java.util.List;

/// Which input channels of a filter are shown.
sealed interface InputSlice {

    /// Red, green and blue as one colour picture.
    record Colours() implements InputSlice {}

    /// The mean over all input channels.
    record Mean() implements InputSlice {}

    /// The sum over all input channels: what the filter answers where all of them are alike.
    record Sum() implements InputSlice {}

    /// One input channel.
    ///
    /// @param index from 0
    record Channel(int index) implements InputSlice {}

    /// {@return what can be shown of filters, best first}
    ///
    /// @param channels how many input channels a filter has
    /// @param readsRgb whether they are the picture's red, green and blue
    static List<InputSlice> of(int channels, boolean readsRgb) {
        List<InputSlice> slices = new ArrayList<>();
        if (readsRgb) {
            slices.add(new Colours());
        }
        if (channels > 1) {
            slices.add(new Mean());
            slices.add(new Sum());
        }
        for (int channel = 0; channel < channels; channel++) {
            slices.add(new Channel(channel));
        }
        return List.copyOf(slices);
    }

    /// {@return the mean of each filter over its input channels, `[filters, height, width]`}
    ///
    /// @param weights `[filters, channels, height, width]`
    static Tensor mean(Tensor weights) {
        Tensor mean = sum(weights);
        for (int i = 0; i < mean.values().length; i++) {
            mean.values()[i] /= weights.shape().size(1);
        }
        return mean;
    }

    /// {@return the sum of each filter over its input channels, `[filters, height, width]`}
    ///
    /// @param weights `[filters, channels, height, width]`
    static Tensor sum(Tensor weights) {
        Tensor sum = plane(weights, 0);
        for (int channel = 1; channel < weights.shape().size(1); channel++) {
            float[] next = plane(weights, channel).values();
            for (int i = 0; i < next.length; i++) {
                sum.values()[i] += next[i];
            }
        }
        return sum;
    }

    /// {@return one input channel of each filter, `[filters, height, width]`}
    ///
    /// @param weights `[filters, channels, height, width]`
    /// @param channel which one
    static Tensor plane(Tensor weights, int channel) {
        Shape shape = weights.shape();
        int area = shape.size(2) * shape.size(3);
        Tensor plane = Tensor.zeros(Shape.of(shape.size(0), shape.size(2), shape.size(3)));
        for (int filter = 0; filter < shape.size(0); filter++) {
            int from = (filter * shape.size(1) + channel) * area;
            System.arraycopy(weights.values(), from, plane.values(), filter * area, area);
        }
        return plane;
    }
}
