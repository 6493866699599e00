package org.convlens.inspection;

import org.convlens.engine.FilterPart;
import org.convlens.engine.Parameters;
import org.convlens.network.Layer;
import org.convlens.network.PrimaryCapsules;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.WindowedConvolution;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/// Operations on the weights of one filter, channel or unit of a layer; pure: each makes new
/// parameters of the present ones.
///
/// What belongs to a filter is said by {@link FilterPart}, also of layers that store their filters
/// in another order: its kernels and its bias, or gamma and beta, or a slope.
///
/// @param layer the layer
public record Surgery(Layer layer) {

    /// What belongs to a channel but is not learned.
    private static final Set<String> STATISTICS = Set.of("mean", "variance");

    /// How numbers start that are not drawn.
    private static final Map<String, Float> STARTS =
            Map.of("bias", 0f, "gamma", 1f, "beta", 0f, "alpha", 0.25f);

    private static final int KERNELS = 4;

    /// {@return the weights with a filter silenced: all that it learned is 0}
    ///
    /// The map of a convolution's or a normalisation's channel is 0 then, that of a PReLU's cut off
    /// below 0; of a normalisation without gamma, only the shift goes. Of capsules that read
    /// others, the votes go to the rest.
    ///
    /// @param weights the layer's
    /// @param filter from 0, in the numbering of the layer's parts
    public Parameters mute(Parameters weights, int filter) {
        return scale(weights, filter, 0);
    }

    /// {@return the weights with all that a filter learned multiplied, bias included}
    ///
    /// @param weights the layer's
    /// @param filter from 0
    /// @param factor any finite number
    public Parameters scale(Parameters weights, int filter, double factor) {
        return changed(
                weights,
                filter,
                (name, slices) -> {
                    if (!STATISTICS.contains(name)) {
                        Slice slice = slices.apply(filter);
                        slice.fill(i -> positiveZero((float) (factor * slice.at(i))));
                    }
                });
    }

    private static float positiveZero(float value) {
        return value == 0 ? 0 : value;
    }

    /// {@return the weights with a filter that does what another does}
    ///
    /// @param weights the layer's
    /// @param from the one that is copied, from 0
    /// @param to the one that is overwritten, of the same part
    public Parameters copy(Parameters weights, int from, int to) {
        return changed(
                weights,
                to,
                (_, slices) -> {
                    Slice source = slices.apply(from);
                    slices.apply(to).fill(source::at);
                });
    }

    /// {@return the weights with two filters in each other's place}
    ///
    /// @param weights the layer's
    /// @param one from 0
    /// @param other from 0, of the same part
    public Parameters swap(Parameters weights, int one, int other) {
        return changed(
                weights,
                one,
                (_, slices) -> {
                    Slice here = slices.apply(one);
                    Slice there = slices.apply(other);
                    float[] kept = here.numbers();
                    here.fill(there::at);
                    there.fill(i -> kept[i]);
                });
    }

    /// {@return the weights with a filter drawn anew: kernels at random, of the spread that the
    /// layer's have now, all else as it starts: a bias and beta of 0, gamma of 1, a slope of 0.25}
    ///
    /// @param weights the layer's
    /// @param filter from 0
    /// @param seed another one gives other numbers
    public Parameters redraw(Parameters weights, int filter, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return changed(
                weights,
                filter,
                (name, slices) -> {
                    Slice slice = slices.apply(filter);
                    double spread = rootOfMeanSquare(slice.tensor().values());
                    Optional<Float> start = Optional.ofNullable(STARTS.get(name));
                    if (!STATISTICS.contains(name)) {
                        slice.fill(_ ->
                                start.orElseGet(() -> (float) (spread * random.nextGaussian())));
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

    /// {@return the weights with a kernel painted into a filter: each input channel gets an equal
    /// share of it, every place of a locally connected layer the same, and the bias is 0}
    ///
    /// @param weights the layer's
    /// @param filter from 0
    /// @param kernel `[height, width]`, as {@link #kernelOf} says
    public Parameters paint(Parameters weights, int filter, Tensor kernel) {
        return changed(
                weights,
                filter,
                (name, slices) -> {
                    Slice slice = slices.apply(filter);
                    Shape shape = slice.tensor().shape();
                    if (name.equals("bias")) {
                        slice.fill(_ -> 0);
                    } else if (shape.rank() == KERNELS) {
                        slice.fill(i -> repeated(kernel, i, shape) / shape.size(1));
                    }
                });
    }

    /// The kernel's number at a cell of a plane that repeats it.
    private static float repeated(Tensor kernel, int index, Shape kernels) {
        int column = index % kernels.size(3);
        int row = index / kernels.size(3) % kernels.size(2);
        return kernel.at(row % kernel.shape().size(0), column % kernel.shape().size(1));
    }

    /// {@return rows and columns of the kernel that can be painted into a part of the layer;
    /// nothing where there is none}
    ///
    /// @param part which part
    public Optional<Size2> kernelOf(FilterPart part) {
        return part.drawn().equals("pointwise")
                ? Optional.empty()
                : switch (layer.spec()) {
                    case WindowedConvolution sliding -> Optional.of(sliding.window().kernel());
                    case TransposedConvolution spread -> Optional.of(spread.window().kernel());
                    case PrimaryCapsules capsules -> Optional.of(capsules.window().kernel());
                    default -> Optional.empty();
                };
    }

    /// {@return the weights with some numbers changed to the same value}
    ///
    /// @param weights the layer's
    /// @param name of the tensor, without the layer, such as `weights`
    /// @param indices of the numbers as they are shown, in C order
    /// @param value the new one
    public Parameters set(
            Parameters weights, String name, Collection<Integer> indices, float value) {
        FilterPart part = part(weights, each -> each.orders().containsKey(name));
        return changed(
                weights,
                part.first(),
                (each, slices) -> {
                    if (each.equals(name)) {
                        float[] values = slices.apply(part.first()).tensor().values();
                        indices.forEach(index -> values[index] = value);
                    }
                });
    }

    private FilterPart part(Parameters weights, Predicate<FilterPart> wanted) {
        return FilterPart.of(layer, weights).stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(layer.id() + " has no such weights"));
    }

    /// Changes one tensor, a copy, in place.
    @FunctionalInterface
    private interface Knife {
        void cut(String name, IntFunction<Slice> slices);
    }

    private Parameters changed(Parameters weights, int filter, Knife knife) {
        FilterPart part = part(weights, each -> each.has(filter));
        SortedMap<String, Tensor> all = new TreeMap<>(weights.byName());
        part.orders()
                .forEach((name, order) -> {
                    String key = layer.id() + "/" + name;
                    Tensor stored = Objects.requireNonNull(all.get(key), key);
                    Tensor shown = order.show(new Tensor(stored.shape(), stored.values().clone()));
                    knife.cut(name, number -> new Slice(shown, number - part.first()));
                    all.put(key, order.store(shown));
                });
        return new Parameters(all);
    }

    /// A number for each place in a slice.
    @FunctionalInterface
    private interface Numbers {
        float at(int index);
    }

    /// One entry along a tensor's first axis.
    private record Slice(Tensor tensor, int entry) {

        private int length() {
            return tensor.values().length / tensor.shape().size(0);
        }

        float at(int index) {
            return tensor.values()[entry * length() + index];
        }

        float[] numbers() {
            return tensor.slice(entry).values();
        }

        void fill(Numbers numbers) {
            int length = length();
            for (int i = 0; i < length; i++) {
                tensor.values()[entry * length + i] = numbers.at(i);
            }
        }
    }
}
