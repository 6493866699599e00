package org.convlens.engine;

import org.convlens.network.ConvolutionSpec;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.DigitCapsules;
import org.convlens.network.GroupedConvolution;
import org.convlens.network.LayerSpec;
import org.convlens.network.LocallyConnected;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.TransposedConvolution;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The order in which a stored tensor is shown and operated on: its filters first.
///
/// The same numbers, the stored axes in another order, neighbouring ones shown as one: `shown[i] =
/// stored[storedIndex(i)]`. Filters of a convolution are shown as `[filters, channels,
/// kernelHeight, kernelWidth]` however they are stored; those of a locally connected layer, which
/// are others at every place, as the mosaic of the places, `[filters, channels,
/// outHeight·kernelHeight, outWidth·kernelWidth]`.
///
/// @param stored the shape in weights.npz
/// @param axes the stored axes in the order of the shown ones
/// @param shown `[filters, ...]`, of the same volume
public record FilterOrder(Shape stored, List<Integer> axes, Shape shown) {

    /// Copies the list.
    public FilterOrder {
        axes = List.copyOf(axes);
    }

    /// {@return how a tensor of a layer is shown}
    ///
    /// @param spec the layer
    /// @param name of the tensor, without the layer
    /// @param stored its shape in weights.npz
    public static FilterOrder of(LayerSpec spec, String name, Shape stored) {
        return switch (spec) {
            case ConvolutionSpec convolution -> ofConvolution(convolution, name, stored);
            case DigitCapsules _ -> turned(stored);
            default -> as(stored, stored);
        };
    }

    private static FilterOrder ofConvolution(ConvolutionSpec spec, String name, Shape stored) {
        boolean single = stored.rank() == 1;
        return switch (spec) {
            case GroupedConvolution _ -> single ? as(stored, stored) : ofOneRow(stored);
            case DepthwiseConvolution _ -> single ? as(stored, stored) : ofSingleChannels(stored);
            case SeparableConvolution _ ->
                    name.equals("depthwise") ? ofSingleChannels(stored) : as(stored, stored);
            case TransposedConvolution _ -> single ? as(stored, stored) : turned(stored);
            case LocallyConnected _ -> stored.rank() == 3 ? placesOf(stored) : mosaicOf(stored);
        };
    }

    private static FilterOrder as(Shape stored, Shape shown) {
        return new FilterOrder(stored, IntStream.range(0, stored.rank()).boxed().toList(), shown);
    }

    /// A series is a picture one row high.
    private static FilterOrder ofOneRow(Shape kernels) {
        return as(
                kernels,
                kernels.rank() == 3
                        ? Shape.of(kernels.size(0), kernels.size(1), 1, kernels.size(2))
                        : kernels);
    }

    /// Each channel's filters as filters of one channel.
    private static FilterOrder ofSingleChannels(Shape kernels) {
        int filters = kernels.size(0) * kernels.size(1);
        return as(kernels, Shape.of(filters, 1, kernels.size(2), kernels.size(3)));
    }

    /// What is read is stored first.
    private static FilterOrder turned(Shape kernels) {
        Shape shown = Shape.of(kernels.size(1), kernels.size(0), kernels.size(2), kernels.size(3));
        return new FilterOrder(kernels, List.of(1, 0, 2, 3), shown);
    }

    private static FilterOrder placesOf(Shape biases) {
        Shape shown = Shape.of(biases.size(2), biases.size(0), biases.size(1));
        return new FilterOrder(biases, List.of(2, 0, 1), shown);
    }

    private static FilterOrder mosaicOf(Shape kernels) {
        Shape shown =
                Shape.of(
                        kernels.size(2),
                        kernels.size(3),
                        kernels.size(0) * kernels.size(4),
                        kernels.size(1) * kernels.size(5));
        return new FilterOrder(kernels, List.of(2, 3, 0, 4, 1, 5), shown);
    }

    /// {@return how many filters there are}
    public int filters() {
        return shown.size(0);
    }

    /// {@return where a shown number is stored, in C order}
    ///
    /// @param index where it is shown, in C order
    public int storedIndex(int index) {
        int rest = index;
        int place = 0;
        for (int axis : axes.reversed()) {
            place += rest % stored.size(axis) * stride(axis);
            rest /= stored.size(axis);
        }
        return place;
    }

    private int stride(int axis) {
        return IntStream.range(axis + 1, stored.rank())
                .map(stored::size)
                .reduce(1, Math::multiplyExact);
    }

    private boolean isAsStored() {
        return IntStream.range(0, axes.size()).allMatch(axis -> axes.get(axis) == axis);
    }

    /// {@return a stored tensor as it is shown; the same numbers where only the shape differs}
    ///
    /// @param tensor of the stored shape
    public Tensor show(Tensor tensor) {
        if (isAsStored()) {
            return tensor.reshape(shown);
        }
        int[] places = places();
        Tensor picture = Tensor.zeros(shown);
        for (int i = 0; i < places.length; i++) {
            picture.values()[i] = tensor.values()[places[i]];
        }
        return picture;
    }

    /// {@return a shown tensor as it is stored; the same numbers where only the shape differs}
    ///
    /// @param tensor of the shown shape
    public Tensor store(Tensor tensor) {
        if (isAsStored()) {
            return tensor.reshape(stored);
        }
        int[] places = places();
        Tensor kept = Tensor.zeros(stored);
        for (int i = 0; i < places.length; i++) {
            kept.values()[places[i]] = tensor.values()[i];
        }
        return kept;
    }

    /// Where each shown number is stored: the places of the first axes, each as often as the next
    /// axis has entries.
    private int[] places() {
        int[] places = {0};
        for (int axis : axes) {
            places = along(places, stored.size(axis), stride(axis));
        }
        return places;
    }

    private static int[] along(int[] starts, int size, int stride) {
        int[] places = new int[starts.length * size];
        for (int i = 0; i < places.length; i++) {
            places[i] = starts[i / size] + i % size * stride;
        }
        return places;
    }

    /// {@return which entries of which stored axes belong to a filter}
    ///
    /// @param filter from 0
    public SortedMap<Integer, Integer> entries(int filter) {
        SortedMap<Integer, Integer> entries = new TreeMap<>();
        int rest = filter;
        for (int axis : leaders().reversed()) {
            entries.put(axis, rest % stored.size(axis));
            rest /= stored.size(axis);
        }
        return entries;
    }

    /// The stored axes that are shown as the first one.
    private List<Integer> leaders() {
        int count = 1;
        int filters = stored.size(axes.getFirst());
        while (filters < filters()) {
            filters *= stored.size(axes.get(count++));
        }
        return axes.subList(0, count);
    }
}
