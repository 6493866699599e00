package org.convlens.engine.dl4j;

import org.convlens.network.Add;
import org.convlens.network.AveragePooling;
import org.convlens.network.Concatenate;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.Loss;
import org.convlens.network.MaxPooling;
import org.convlens.network.Network;
import org.convlens.network.Padding;
import org.convlens.network.Window;
import org.convlens.plan.LayerCost;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Builds small networks layer by layer, with their shapes.
final class Networks {

    private final Shape input;
    private final Loss loss;
    private final List<Layer> layers = new ArrayList<>();
    private final Map<LayerId, Shape> shapes = new LinkedHashMap<>();
    private final List<LayerPlan> rows = new ArrayList<>();

    private Networks(Shape input, Loss loss) {
        this.input = input;
        this.loss = loss;
        shapes.put(LayerId.INPUT, input);
    }

    static Networks over(int... input) {
        return new Networks(Shape.of(input), Loss.SOFTMAX_CROSS_ENTROPY);
    }

    static Networks over(Loss loss, int... input) {
        return new Networks(Shape.of(input), loss);
    }

    /// Adds a layer that reads the one added before, or the input.
    Networks then(String name, LayerSpec spec) {
        return add(name, spec, layers.isEmpty() ? "input" : layers.getLast().id().name());
    }

    Networks add(String name, LayerSpec spec, String... inputs) {
        List<LayerId> ids = List.of(inputs).stream().map(LayerId::new).toList();
        Layer layer = new Layer(new LayerId(name), spec, ids);
        List<Shape> in = ids.stream().map(shapes::get).toList();
        Shape out = shapeOf(spec, in);
        layers.add(layer);
        shapes.put(layer.id(), out);
        rows.add(new LayerPlan(layer, in, Optional.of(out), LayerCost.NONE, Optional.empty()));
        return this;
    }

    NetworkPlan plan() {
        Network network = new Network("test", input, layers, layers.getLast().id(), loss);
        return new NetworkPlan(network, rows, List.of());
    }

    private static Shape shapeOf(LayerSpec spec, List<Shape> in) {
        Shape first = in.getFirst();
        return switch (spec) {
            case Convolution conv -> windowed(conv.filters(), conv.window(), first);
            case MaxPooling(Window window) -> windowed(first.channels(), window, first);
            case AveragePooling(Window window, boolean _) ->
                    windowed(first.channels(), window, first);
            case GlobalAveragePooling _, GlobalMaxPooling _ -> Shape.of(first.channels());
            case Dense dense -> Shape.of(dense.units());
            case Flatten _ -> Shape.of((int) first.volume());
            case Add _ -> first;
            case Concatenate _ -> {
                int[] sizes = first.sizes();
                sizes[0] = in.stream().mapToInt(Shape::channels).sum();
                yield Shape.of(sizes);
            }
            default -> first;
        };
    }

    private static Shape windowed(int channels, Window window, Shape in) {
        int h = in.size(1);
        int w = in.size(2);
        return switch (window.padding()) {
            case Padding.Same() ->
                    Shape.of(
                            channels,
                            ceil(h, window.stride().height()),
                            ceil(w, window.stride().width()));
            case Padding.Valid() -> fit(channels, window, h, w);
            case Padding.Explicit(int t, int l, int b, int r) ->
                    fit(channels, window, h + t + b, w + l + r);
        };
    }

    private static Shape fit(int channels, Window window, int h, int w) {
        return Shape.of(
                channels,
                (h - window.span().height()) / window.stride().height() + 1,
                (w - window.span().width()) / window.stride().width() + 1);
    }

    private static int ceil(int size, int stride) {
        return (size + stride - 1) / stride;
    }
}
