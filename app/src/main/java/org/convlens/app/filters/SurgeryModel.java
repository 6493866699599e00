package org.convlens.app.filters;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.convlens.app.filters.LayerWeights.Kernels;
import org.convlens.app.filters.LayerWeights.Matrix;
import org.convlens.app.filters.LayerWeights.Readings;
import org.convlens.app.filters.LayerWeights.Scales;
import org.convlens.app.shell.Texts;
import org.convlens.app.state.LabCommands;
import org.convlens.app.state.LabState;
import org.convlens.app.state.Operation;
import org.convlens.engine.FilterPart;
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

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
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

    private static final Texts TEXTS = Texts.of(SurgeryModel.class);

    /// The hand over a lab's filters.
    static SurgeryModel over(LabState state, LabCommands commands, FiltersViewModel filters) {
        return new SurgeryModel(
                state, commands, filters, new SimpleObjectProperty<>(Optional.empty()));
    }

    private Optional<LayerId> layer() {
        return filters.sheet().get().map(FilterSheet::layer);
    }

    /// {@return the weights, if they are shown as they are and can be operated on}
    Optional<LayerWeights> weights() {
        return filters.sheet()
                .get()
                .map(FilterSheet::weights)
                .filter(weights -> weights.count() > 0)
                .filter(weights ->
                        filters.aspect().get() == Aspect.NOW || weights instanceof Scales);
    }

    private Optional<FilterPart> part() {
        return filters.sheet().get().flatMap(FilterSheet::part);
    }

    /// The number of the enlarged filter among all of its layer.
    private int filter() {
        return channel() + part().map(FilterPart::first).orElse(0);
    }

    /// {@return whether a filter was copied that can stand in the enlarged one's place}
    boolean holdsCopy() {
        return copied.get()
                .filter(from -> part().filter(one -> one.has(from)).isPresent())
                .isPresent();
    }

    void mute() {
        int filter = filter();
        operate("mute", surgery -> weights -> surgery.mute(weights, filter));
    }

    void scale(double factor) {
        int filter = filter();
        operate("scale", surgery -> weights -> surgery.scale(weights, filter, factor));
    }

    void copy() {
        copied.set(Optional.of(filter()));
    }

    void paste() {
        int to = filter();
        copied.get()
                .ifPresent(from ->
                        operate("paste", surgery -> weights -> surgery.copy(weights, from, to)));
    }

    void swap() {
        int to = filter();
        copied.get()
                .ifPresent(from ->
                        operate("swap", surgery -> weights -> surgery.swap(weights, from, to)));
    }

    /// Another seed for every channel and every time.
    void redraw() {
        int filter = filter();
        long seed =
                31 * (31 * state.config().get().seed() + filter)
                        + filters.sheet().get().map(FilterSheet::iteration).orElse(0L);
        operate("redraw", surgery -> weights -> surgery.redraw(weights, filter, seed));
    }

    void paint(Stencil stencil) {
        int filter = filter();
        kernelSize()
                .flatMap(stencil::kernel)
                .ifPresent(kernel ->
                        operate(
                                "paint",
                                surgery -> weights -> surgery.paint(weights, filter, kernel)));
    }

    /// {@return rows and columns of the layer's kernels, if it has some}
    Optional<Size2> kernelSize() {
        return surgery().flatMap(surgery -> part().flatMap(surgery::kernelOf));
    }

    private Optional<Surgery> surgery() {
        return layer().flatMap(state.plan().get()::layer).map(row -> new Surgery(row.layer()));
    }

    private int channel() {
        return filters.filter().get();
    }

    private void operate(String key, Function<Surgery, UnaryOperator<Parameters>> change) {
        int channel = channel();
        surgery()
                .ifPresent(surgery ->
                        commands.operate(
                                new Operation(
                                        TEXTS.get("did." + key, channel, place()),
                                        surgery.layer().id(),
                                        change.apply(surgery))));
    }

    /// What the filters are of.
    private String place() {
        String name = layer().map(LayerId::name).orElse("");
        return part().filter(one -> one.drawn().equals(FilterPart.DEPTHWISE) && one.first() > 0)
                .map(_ -> TEXTS.get("half", name))
                .orElse(name);
    }

    /// Freezes the filter, or frees it.
    void toggleFilter() {
        int filter = filter();
        layer().ifPresent(id ->
                commands.freeze(
                        TEXTS.get("did.freeze", channel(), place()),
                        frozen().toggling(id, filter)));
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
        return layer().filter(id -> frozen().holds(id, filter())).isPresent();
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
        return weights().map(weights -> indices(weights, cell)).orElse(Stream.empty());
    }

    private Stream<Integer> indices(LayerWeights weights, Cell cell) {
        return switch (weights) {
            case Kernels(Tensor values, _, _) -> ofSlice(values.shape(), cell);
            case Readings(Tensor values, _) -> ofSlice(values.shape(), cell);
            case Matrix(Tensor values, _) ->
                    Stream.of(cell.row() * values.shape().size(1) + cell.column());
            case Scales _, LayerWeights.None _ -> Stream.empty();
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
            set("brush", indices, (float) share);
        }
    }

    /// {@return one number of the weights}
    float value(int index) {
        return weights()
                .flatMap(LayerWeights::values)
                .map(values -> values.values()[index])
                .orElse(Float.NaN);
    }

    void set(int index, float value) {
        set("set", List.of(index), value);
    }

    private void set(String key, List<Integer> indices, float value) {
        part().ifPresent(one ->
                operate(
                        key,
                        surgery -> weights -> surgery.set(weights, one.drawn(), indices, value)));
    }

    /// {@return the enlarged filter's bias, if it has one; where every place has its own, that of a
    /// cell's place}
    ///
    /// @param cell of the enlarged filter, if one is pinned
    Optional<Float> bias(Optional<Cell> cell) {
        return biasIndex(cell).stream()
                .mapToObj(index ->
                        weights().flatMap(LayerWeights::bias).orElseThrow().values()[index])
                .findFirst();
    }

    private OptionalInt biasIndex(Optional<Cell> cell) {
        return weights().map(found -> found.biasIndex(channel(), cell)).orElse(OptionalInt.empty());
    }

    /// Writes the bias that is told of a cell.
    void setBias(Optional<Cell> cell, float value) {
        biasIndex(cell).ifPresent(index -> set("bias", index, value));
    }

    /// Writes the enlarged filter's entry of a tensor with one number for each.
    void setOfFilter(String name, float value) {
        set(name, channel(), value);
    }

    private void set(String name, int index, float value) {
        operate("set", surgery -> weights -> surgery.set(weights, name, List.of(index), value));
    }
}
