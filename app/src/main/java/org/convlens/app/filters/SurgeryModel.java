package org.convlens.app.filters;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.convlens.app.filters.LayerWeights.Kernels;
import org.convlens.app.filters.LayerWeights.Matrix;
import org.convlens.app.filters.LayerWeights.Readings;
import org.convlens.app.shell.Texts;
import org.convlens.app.state.LabCommands;
import org.convlens.app.state.LabState;
import org.convlens.app.state.Operation;
import org.convlens.engine.Frozen;
import org.convlens.engine.Parameters;
import org.convlens.inspection.Stencil;
import org.convlens.inspection.Surgery;
import org.convlens.network.LayerId;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.raster.Cell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the hand does to the enlarged filter.
///
/// @param state what the lab knows
/// @param commands what can be done
/// @param filters which filter is enlarged
/// @param copied the channel that was copied, if it is of the selected layer
record SurgeryModel(
        LabState state,
        LabCommands commands,
        FiltersViewModel filters,
        ObjectProperty<Optional<Integer>> copied) {

    private static final String WEIGHTS = "weights";
    private static final Texts TEXTS = Texts.of(SurgeryModel.class);

    /// The hand over a lab's filters.
    static SurgeryModel over(LabState state, LabCommands commands, FiltersViewModel filters) {
        return new SurgeryModel(
                state, commands, filters, new SimpleObjectProperty<>(Optional.empty()));
    }

    private Optional<LayerId> layer() {
        return filters.sheet().get().map(FilterSheet::layer);
    }

    /// {@return the weights, if they have channels that can be operated on}
    Optional<LayerWeights> weights() {
        return filters.sheet()
                .get()
                .map(FilterSheet::weights)
                .filter(_ -> filters.aspect().get() == Aspect.NOW)
                .filter(weights -> weights instanceof Kernels || weights instanceof Readings)
                .filter(weights -> weights.values().filter(this::areStoredSo).isPresent());
    }

    /// Filters of transposed and separable convolutions are stored in another order than shown.
    private boolean areStoredSo(Tensor shown) {
        return layer().flatMap(this::stored)
                .filter(real -> real.shape().size(0) == shown.shape().size(0))
                .filter(real -> Arrays.equals(real.values(), shown.values()))
                .isPresent();
    }

    private Optional<Tensor> stored(LayerId layer) {
        return state.snapshot()
                .get()
                .flatMap(seen -> Optional.ofNullable(seen.weights().get(layer)))
                .flatMap(found -> Optional.ofNullable(found.byName().get(layer + "/" + WEIGHTS)));
    }

    void mute() {
        operate("mute", layer -> Surgery.mute(layer, channel()));
    }

    void scale(double factor) {
        int channel = channel();
        operate("scale", layer -> Surgery.scale(layer, channel, factor));
    }

    void copy() {
        copied.set(Optional.of(channel()));
    }

    void paste() {
        int to = channel();
        copied.get().ifPresent(from -> operate("paste", layer -> Surgery.copy(layer, from, to)));
    }

    void swap() {
        int to = channel();
        copied.get().ifPresent(from -> operate("swap", layer -> Surgery.swap(layer, from, to)));
    }

    /// Another seed for every channel and every time.
    void redraw() {
        int channel = channel();
        long seed =
                31 * (31 * state.config().get().seed() + channel)
                        + filters.sheet().get().map(FilterSheet::iteration).orElse(0L);
        operate("redraw", layer -> Surgery.redraw(layer, channel, seed));
    }

    void paint(Stencil stencil) {
        int channel = channel();
        kernelSize()
                .flatMap(stencil::kernel)
                .ifPresent(
                        kernel -> operate("paint", layer -> Surgery.paint(layer, channel, kernel)));
    }

    /// {@return rows and columns of the layer's kernels, if it has some}
    Optional<Size2> kernelSize() {
        return weights()
                .filter(Kernels.class::isInstance)
                .map(weights -> ((Kernels) weights).weights().shape())
                .map(shape -> new Size2(shape.size(2), shape.size(3)));
    }

    private int channel() {
        return filters.filter().get();
    }

    private void operate(String key, UnaryOperator<Parameters> change) {
        int channel = channel();
        layer().ifPresent(id ->
                commands.operate(new Operation(TEXTS.get("did." + key, channel, id), id, change)));
    }

    /// Freezes the filter, or frees it.
    void toggleFilter() {
        int channel = channel();
        layer().ifPresent(id ->
                commands.freeze(
                        TEXTS.get("did.freeze", channel, id), frozen().toggling(id, channel)));
    }

    /// Freezes the layer, or frees it.
    void toggleLayer() {
        layer().ifPresent(id ->
                commands.freeze(TEXTS.get("did.freeze.layer", id), frozen().toggling(id)));
    }

    private Frozen frozen() {
        return state.frozen().get();
    }

    boolean isFilterFrozen() {
        return layer().filter(id -> frozen().holds(id, channel())).isPresent();
    }

    boolean isLayerFrozen() {
        return layer().filter(frozen().layers()::contains).isPresent();
    }

    /// {@return the number that a cell of the picture shows; nothing if it shows several}
    OptionalInt index(Cell cell) {
        List<Integer> all = indices(cell).toList();
        return all.size() == 1 ? OptionalInt.of(all.getFirst()) : OptionalInt.empty();
    }

    /// {@return the numbers behind a cell of the picture: one per input channel that it shows}
    private Stream<Integer> indices(Cell cell) {
        return filters.sheet()
                .get()
                .map(FilterSheet::weights)
                .filter(now -> now instanceof Matrix || weights().isPresent())
                .filter(_ -> filters.aspect().get() == Aspect.NOW)
                .map(weights -> indices(weights, cell))
                .orElse(Stream.empty());
    }

    private Stream<Integer> indices(LayerWeights weights, Cell cell) {
        return switch (weights) {
            case Kernels(Tensor values, _, _) -> ofSlice(values.shape(), cell);
            case Readings(Tensor values, _) -> ofSlice(values.shape(), cell);
            case Matrix(Tensor values, _) ->
                    Stream.of(cell.row() * values.shape().size(1) + cell.column());
            case LayerWeights.Scales _, LayerWeights.None _ -> Stream.empty();
        };
    }

    private Stream<Integer> ofSlice(Shape shape, Cell cell) {
        int filter = channel() * shape.size(1);
        int place = cell.row() * shape.size(3) + cell.column();
        int plane = shape.size(2) * shape.size(3);
        return inputs(shape).mapToObj(input -> (filter + input) * plane + place);
    }

    private IntStream inputs(Shape shape) {
        return switch (filters.slice().get()) {
            case InputSlice.Channel(int input) -> IntStream.of(input);
            case InputSlice.Mean _, InputSlice.Sum _, InputSlice.Colours _ ->
                    IntStream.range(0, shape.size(1));
        };
    }

    /// {@return the largest weight of the layer, without its sign}
    double reach() {
        return weights()
                .flatMap(LayerWeights::values)
                .map(values -> ValueRange.of(values).symmetric().high())
                .orElse(1.0);
    }

    /// Writes a number into cells of the enlarged filter; where the picture shows several input
    /// channels, into all of them, and of their sum an equal share into each.
    void brush(Set<Cell> cells, double value) {
        List<Integer> indices = cells.stream().flatMap(this::indices).toList();
        boolean shared = filters.slice().get() instanceof InputSlice.Sum;
        double share = shared ? value * cells.size() / indices.size() : value;
        if (!indices.isEmpty()) {
            operate("brush", layer -> Surgery.set(layer, WEIGHTS, indices, (float) share));
        }
    }

    /// {@return one number of the weights}
    float value(int index) {
        return filters.sheet()
                .get()
                .flatMap(sheet -> sheet.weights().values())
                .map(values -> values.values()[index])
                .orElse(Float.NaN);
    }

    void set(int index, float value) {
        operate("set", layer -> Surgery.set(layer, WEIGHTS, List.of(index), value));
    }
}
