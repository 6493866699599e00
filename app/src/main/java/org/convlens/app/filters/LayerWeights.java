package org.convlens.app.filters;

import org.convlens.engine.FilterPart;
import org.convlens.engine.Parameters;
import org.convlens.inspection.Filters;
import org.convlens.network.LayerId;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.raster.Cell;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The weights of one layer, by their form.
sealed interface LayerWeights {

    /// Filters of a convolution, of a part of one, or of capsules.
    ///
    /// @param weights `[filters, channels, height, width]`, as {@link FilterPart} shows them
    /// @param bias `[filters]`, or `[filters, outHeight, outWidth]` where every place has its own,
    ///   if it has one
    /// @param readsRgb whether the channels are the picture's red, green and blue
    record Kernels(Tensor weights, Optional<Tensor> bias, boolean readsRgb)
            implements LayerWeights {}

    /// Weights of a dense layer laid back over the maps that were flattened for it.
    ///
    /// @param weights `[units, channels, height, width]`
    /// @param bias `[units]`, if it has one
    record Readings(Tensor weights, Optional<Tensor> bias) implements LayerWeights {}

    /// Weights of a dense layer on another dense layer.
    ///
    /// @param weights `[units, inputs]`
    /// @param bias `[units]`, if it has one
    record Matrix(Tensor weights, Optional<Tensor> bias) implements LayerWeights {}

    /// Numbers per channel of a normalisation or of learned slopes, a row for each.
    ///
    /// @param rows at least one, all of as many channels
    record Scales(List<Row> rows) implements LayerWeights {

        /// Copies the list.
        public Scales {
            rows = List.copyOf(rows);
        }

        /// One number for each channel.
        ///
        /// @param name as in weights.npz, without the layer
        /// @param values `[channels]`
        record Row(String name, Tensor values) {

            /// {@return whether training changes it by its gradient}
            boolean isLearned() {
                return !STATISTICS.contains(name);
            }
        }

        private static final List<String> NAMES =
                List.of("gamma", "beta", "alpha", "mean", "variance");
        private static final Set<String> STATISTICS = Set.of("mean", "variance");

        private static Optional<LayerWeights> of(
                LayerId layer, FilterPart part, Parameters parameters) {
            List<Row> rows =
                    NAMES.stream()
                            .filter(name -> part.orders().containsKey(name))
                            .flatMap(name ->
                                    tensor(layer, name, parameters)
                                            .map(values -> new Row(name, values))
                                            .stream())
                            .toList();
            return rows.isEmpty() ? Optional.empty() : Optional.of(new Scales(rows));
        }

        int channels() {
            return rows.getFirst().values().values().length;
        }

        /// {@return all rows in one, `[rows, channels]`}
        Tensor table() {
            Tensor table = Tensor.zeros(Shape.of(rows.size(), channels()));
            for (int row = 0; row < rows.size(); row++) {
                float[] values = rows.get(row).values().values();
                System.arraycopy(values, 0, table.values(), row * channels(), channels());
            }
            return table;
        }
    }

    /// A layer that has none.
    record None() implements LayerWeights {}

    /// {@return the numbers as one tensor, if there are any}
    default Optional<Tensor> values() {
        return switch (this) {
            case Kernels(Tensor weights, _, _) -> Optional.of(weights);
            case Readings(Tensor weights, _) -> Optional.of(weights);
            case Matrix(Tensor weights, _) -> Optional.of(weights);
            case Scales scales -> Optional.of(scales.table());
            case None _ -> Optional.empty();
        };
    }

    /// {@return how many filters, units or channels they are}
    default int count() {
        return switch (this) {
            case Kernels(Tensor weights, _, _) -> weights.shape().size(0);
            case Readings(Tensor weights, _) -> weights.shape().size(0);
            case Matrix(Tensor weights, _) -> weights.shape().size(0);
            case Scales scales -> scales.channels();
            case None _ -> 0;
        };
    }

    /// {@return what is added to the result, a number for each filter or unit, or for each place of
    /// each filter, where there are such}
    default Optional<Tensor> bias() {
        return switch (this) {
            case Kernels(_, var bias, _) -> bias;
            case Readings(_, var bias) -> bias;
            case Matrix(_, var bias) -> bias;
            case Scales _, None _ -> Optional.empty();
        };
    }

    /// {@return where among the biases that of a filter is; of a filter that has one at every
    /// place, that of the place whose kernel a cell is in}
    ///
    /// @param filter from 0
    /// @param cell of the filter's picture, if one is chosen
    default OptionalInt biasIndex(int filter, Optional<Cell> cell) {
        return bias().map(Tensor::shape)
                .filter(shape -> filter < shape.size(0))
                .map(shape -> shape.rank() == 1 ? Optional.of(filter) : place(filter, cell))
                .flatMap(index -> index)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private Optional<Integer> place(int filter, Optional<Cell> cell) {
        Shape biases = bias().orElseThrow().shape();
        return kernel().flatMap(size ->
                cell.map(at -> new Cell(at.row() / size.height(), at.column() / size.width()))
                        .filter(at -> at.isIn(new Size2(biases.size(1), biases.size(2))))
                        .map(at ->
                                (filter * biases.size(1) + at.row()) * biases.size(2)
                                        + at.column()));
    }

    /// {@return rows and columns of the kernel at one place, where every place has its own}
    default Optional<Size2> kernel() {
        return bias().map(Tensor::shape)
                .filter(shape -> shape.rank() == 3)
                .flatMap(places ->
                        values().map(Tensor::shape)
                                .map(mosaic ->
                                        new Size2(
                                                mosaic.size(2) / places.size(1),
                                                mosaic.size(3) / places.size(2))));
    }

    /// {@return the weights of a part of a layer}
    ///
    /// @param plan of the layer's network
    /// @param layer which layer
    /// @param part which part of it; nothing if it has none
    /// @param parameters the layer's weights, or the network's
    static LayerWeights of(
            NetworkPlan plan, LayerId layer, Optional<FilterPart> part, Parameters parameters) {
        return part.flatMap(found ->
                        kernels(plan, layer, found, parameters)
                                .or(() -> dense(plan, layer, found, parameters))
                                .or(() -> Scales.of(layer, found, parameters)))
                .orElseGet(None::new);
    }

    private static Optional<LayerWeights> kernels(
            NetworkPlan plan, LayerId layer, FilterPart part, Parameters parameters) {
        return Filters.of(plan.network(), layer, part, parameters)
                .map(found ->
                        new Kernels(
                                found.weights(),
                                biases(layer, part, parameters),
                                found.readsRgb()));
    }

    private static Optional<LayerWeights> dense(
            NetworkPlan plan, LayerId layer, FilterPart part, Parameters parameters) {
        return part.shown(layer, parameters)
                .filter(weights -> weights.shape().rank() == 2)
                .map(weights ->
                        dense(
                                weights,
                                biases(layer, part, parameters),
                                FlattenedMaps.before(layer, plan)));
    }

    private static LayerWeights dense(Tensor weights, Optional<Tensor> bias, Optional<Shape> maps) {
        int units = weights.shape().size(0);
        return maps.filter(shape -> shape.volume() * units == weights.shape().volume())
                .<LayerWeights>map(
                        shape -> new Readings(weights.reshape(shape.batchOf(units)), bias))
                .orElseGet(() -> new Matrix(weights, bias));
    }

    private static Optional<Tensor> biases(LayerId layer, FilterPart part, Parameters parameters) {
        return part.orders().containsKey("bias")
                ? tensor(layer, "bias", parameters).map(part.order("bias")::show)
                : Optional.empty();
    }

    private static Optional<Tensor> tensor(LayerId layer, String name, Parameters parameters) {
        return Optional.ofNullable(parameters.byName().get(layer + "/" + name));
    }
}
