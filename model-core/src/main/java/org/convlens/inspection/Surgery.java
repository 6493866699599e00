package org.convlens.inspection;

import org.convlens.engine.Parameters;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Operations on the weights of one channel or unit; pure: each makes new parameters of a layer's
/// present ones.
///
/// The weights of a channel are its entries along the first axis of each tensor that has as many
/// entries as the layer has channels: filter and bias, or gamma and beta.
public final class Surgery {

    /// Where the first axis counts channels.
    private static final List<String> LEADERS = List.of("weights", "pointwise", "gamma");

    /// What belongs to a channel but is not learned.
    private static final Set<String> STATISTICS = Set.of("mean", "variance");

    private static final String BIAS = "bias";

    private Surgery() {}

    /// {@return how many channels or units of a layer can be operated on; 0 for a layer without
    /// weights}
    ///
    /// @param layer the layer's weights
    public static int channels(Parameters layer) {
        return layer.byName().entrySet().stream()
                .filter(entry -> LEADERS.contains(shortName(entry.getKey())))
                .mapToInt(entry -> entry.getValue().shape().size(0))
                .findFirst()
                .orElse(0);
    }

    /// {@return the layer with a channel silenced: all its weights are 0}
    ///
    /// @param layer the layer's weights
    /// @param channel from 0
    public static Parameters mute(Parameters layer, int channel) {
        return scale(layer, channel, 0);
    }

    /// {@return the layer with all learned weights of a channel multiplied, bias included}
    ///
    /// @param layer the layer's weights
    /// @param channel from 0
    /// @param factor any finite number
    public static Parameters scale(Parameters layer, int channel, double factor) {
        return changed(
                layer,
                (name, tensor) -> {
                    if (!STATISTICS.contains(name)) {
                        Slice slice = new Slice(tensor, channel);
                        slice.fill(i -> positiveZero((float) (factor * slice.at(i))));
                    }
                });
    }

    private static float positiveZero(float value) {
        return value == 0 ? 0 : value;
    }

    /// {@return the layer with a channel that does what another does}
    ///
    /// @param layer the layer's weights
    /// @param from the one that is copied, from 0
    /// @param to the one that is overwritten
    public static Parameters copy(Parameters layer, int from, int to) {
        return changed(
                layer,
                (_, tensor) -> {
                    Slice source = new Slice(tensor, from);
                    new Slice(tensor, to).fill(source::at);
                });
    }

    /// {@return the layer with two channels in each other's place}
    ///
    /// @param layer the layer's weights
    /// @param one from 0
    /// @param other from 0
    public static Parameters swap(Parameters layer, int one, int other) {
        return changed(
                layer,
                (_, tensor) -> {
                    Tensor before = new Tensor(tensor.shape(), tensor.values().clone());
                    new Slice(tensor, one).fill(new Slice(before, other)::at);
                    new Slice(tensor, other).fill(new Slice(before, one)::at);
                });
    }

    /// {@return the layer with fresh random weights in a channel, of the spread that the layer's
    /// weights have now, and a bias of 0}
    ///
    /// @param layer the layer's weights
    /// @param channel from 0
    /// @param seed another one gives other numbers
    public static Parameters redraw(Parameters layer, int channel, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return changed(
                layer,
                (name, tensor) -> {
                    double spread = name.equals(BIAS) ? 0 : rootOfMeanSquare(tensor.values());
                    if (!STATISTICS.contains(name)) {
                        new Slice(tensor, channel)
                                .fill(_ -> (float) (spread * random.nextGaussian()));
                    }
                });
    }

    private static double rootOfMeanSquare(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum / values.length);
    }

    /// {@return the layer with a kernel painted into a filter: each input channel gets an equal
    /// share of it, and the bias is 0}
    ///
    /// @param layer a convolution's weights, `[filters, channels, height, width]`
    /// @param channel which filter, from 0
    /// @param kernel `[height, width]`
    public static Parameters paint(Parameters layer, int channel, Tensor kernel) {
        return changed(
                layer,
                (name, tensor) -> {
                    int cells = kernel.values().length;
                    Slice slice = new Slice(tensor, channel);
                    if (name.equals(BIAS)) {
                        slice.fill(_ -> 0);
                    } else if (tensor.shape().rank() == 4) {
                        float inputs = tensor.shape().size(1);
                        slice.fill(i -> kernel.values()[i % cells] / inputs);
                    }
                });
    }

    /// {@return the layer with some numbers changed to the same value}
    ///
    /// @param layer the layer's weights
    /// @param name of the tensor, without the layer, such as `weights`
    /// @param indices of the numbers, in C order
    /// @param value the new one
    public static Parameters set(
            Parameters layer, String name, Collection<Integer> indices, float value) {
        return changed(
                layer,
                (each, tensor) -> {
                    if (each.equals(name)) {
                        indices.forEach(index -> tensor.values()[index] = value);
                    }
                });
    }

    /// Changes one tensor, a copy, in place.
    @FunctionalInterface
    private interface Knife {
        void cut(String name, Tensor tensor);
    }

    private static Parameters changed(Parameters layer, Knife knife) {
        int channels = channels(layer);
        SortedMap<String, Tensor> all = new TreeMap<>();
        for (Map.Entry<String, Tensor> entry : layer.byName().entrySet()) {
            Tensor tensor = entry.getValue();
            Tensor copy = new Tensor(tensor.shape(), tensor.values().clone());
            if (tensor.shape().size(0) == channels) {
                knife.cut(shortName(entry.getKey()), copy);
            }
            all.put(entry.getKey(), copy);
        }
        return new Parameters(all);
    }

    private static String shortName(String name) {
        return name.substring(name.indexOf('/') + 1);
    }

    /// A number for each place in a slice.
    @FunctionalInterface
    private interface Numbers {
        float at(int index);
    }

    /// One entry along a tensor's first axis.
    private record Slice(Tensor tensor, int entry) {

        private int length() {
            Shape inner = tensor.shape().inner();
            return Math.toIntExact(inner.volume());
        }

        float at(int index) {
            return tensor.values()[entry * length() + index];
        }

        void fill(Numbers numbers) {
            int length = length();
            for (int i = 0; i < length; i++) {
                tensor.values()[entry * length + i] = numbers.at(i);
            }
        }
    }
}
