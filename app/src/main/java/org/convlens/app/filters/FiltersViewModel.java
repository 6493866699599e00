package org.convlens.app.filters;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.convlens.app.filters.LayerWeights.Kernels;
import org.convlens.app.shell.lens.Missing;
import org.convlens.app.shell.lens.TensorExport.Named;
import org.convlens.app.state.LabCommands;
import org.convlens.app.state.LabState;
import org.convlens.app.state.Selection;
import org.convlens.engine.FilterPart;
import org.convlens.engine.Parameters;
import org.convlens.network.LayerId;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Tensor;
import org.convlens.training.NetworkSnapshot;
import org.convlens.viz.color.Tone;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What the filters tab shows and what its gestures do.
final class FiltersViewModel {

    private final LabState state;
    private final LabCommands commands;
    private final ObjectProperty<InputSlice> slice =
            new SimpleObjectProperty<>(new InputSlice.Channel(0));
    private final ObjectProperty<Integer> part = new SimpleObjectProperty<>(0);
    private final ReadOnlyObjectWrapper<List<FilterPart>> parts =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Aspect> aspect = new SimpleObjectProperty<>(Aspect.NOW);
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.NUMBER);
    private final ReadOnlyObjectWrapper<Sorting> sorting =
            new ReadOnlyObjectWrapper<>(Sorting.plain(0));
    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(Tone.LIGHT);
    private final ReadOnlyObjectWrapper<List<InputSlice>> slices =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<FilterSheet>> sheet =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Missing>> missing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper filter = new ReadOnlyIntegerWrapper();
    private boolean isInFront;

    /// Watches a lab.
    ///
    /// @param state what it knows
    /// @param commands what can be done
    FiltersViewModel(LabState state, LabCommands commands) {
        this.state = state;
        this.commands = commands;
        state.snapshot().subscribe(_ -> look());
        state.selection().subscribe(_ -> look());
        state.plan().subscribe(_ -> look());
        state.picture().subscribe(_ -> miss());
        state.data().subscribe(_ -> miss());
        state.progress().subscribe(_ -> miss());
        state.hover().subscribe(_ -> aim());
        state.startWeights().subscribe(_ -> look());
        slice.subscribe(_ -> look());
        aspect.subscribe(_ -> look());
        part.subscribe(_ -> look());
        order.subscribe(_ -> sorting.set(sorted(sheet.get())));
        tone.subscribe(_ -> look());
    }

    /// Works nothing out while another tab is in front.
    ///
    /// @param now whether this one is
    void show(boolean now) {
        isInFront = now;
        look();
    }

    /// {@return the selected layer's weights, if they are known}
    ReadOnlyObjectProperty<Optional<FilterSheet>> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /// {@return what is missing before there are weights; nothing while there are}
    ReadOnlyObjectProperty<Optional<Missing>> missing() {
        return missing.getReadOnlyProperty();
    }

    /// {@return the enlarged filter}
    ReadOnlyIntegerProperty filter() {
        return filter.getReadOnlyProperty();
    }

    /// {@return the filter that is kept, if one is}
    Optional<Integer> pinnedFilter() {
        return state.selection().get().channel();
    }

    /// {@return what is shown of the weights}
    ObjectProperty<Aspect> aspect() {
        return aspect;
    }

    /// {@return how the filters are sorted}
    ObjectProperty<Order> order() {
        return order;
    }

    /// {@return where each filter stands on the sheet, and what is to be said of it}
    ReadOnlyObjectProperty<Sorting> sorting() {
        return sorting.getReadOnlyProperty();
    }

    /// {@return which input channels are shown}
    ObjectProperty<InputSlice> slice() {
        return slice;
    }

    /// {@return which could be}
    ReadOnlyObjectProperty<List<InputSlice>> slices() {
        return slices.getReadOnlyProperty();
    }

    /// {@return the place of the part of the layer that is shown, from 0}
    ObjectProperty<Integer> part() {
        return part;
    }

    /// {@return the parts that the layer has; more than one only of separable convolutions}
    ReadOnlyObjectProperty<List<FilterPart>> parts() {
        return parts.getReadOnlyProperty();
    }

    /// {@return the surface the pictures stand on}
    ObjectProperty<Tone> tone() {
        return tone;
    }

    /// {@return the enlarged filter's numbers}
    Optional<Named> enlarged() {
        int number = filter.get();
        return all().map(all ->
                new Named(
                        all.name() + "-" + number,
                        all.tensor().shape().rank() > 2
                                ? all.tensor().slice(number)
                                : all.tensor()));
    }

    /// {@return the numbers of all filters}
    Optional<Named> all() {
        return sheet.get()
                .flatMap(shown ->
                        shown.weights()
                                .values()
                                .map(values -> new Named(shown.layer() + "-weights", values)));
    }

    /// Previews a filter while the mouse is over it.
    ///
    /// @param index which one; nothing when the mouse left
    void hover(Optional<Integer> index) {
        Selection over = new Selection(state.selection().get().layers(), index, Optional.empty());
        commands.hover(index.isEmpty() ? Selection.NONE : over);
    }

    /// Enlarges a filter, and its map, and keeps it, or lets the kept one go.
    ///
    /// @param index which one
    void pin(Optional<Integer> index) {
        commands.hover(Selection.NONE);
        Selection before = state.selection().get();
        Selection now = new Selection(before.layers(), index, before.cell());
        if (!now.equals(before)) {
            commands.select(now);
        }
    }

    private void look() {
        if (isInFront) {
            read();
        }
    }

    private void read() {
        Optional<LayerId> layer = state.selection().get().layer();
        List<FilterPart> found = layer.map(this::parts).orElse(List.of());
        offer(parts, found);
        Optional<FilterPart> one =
                found.isEmpty()
                        ? Optional.empty()
                        : Optional.of(found.get(Math.clamp(part.get(), 0, found.size() - 1)));
        Optional<FilterSheet> drawn = layer.flatMap(id -> drawn(id, one));
        sorting.set(sorted(drawn));
        sheet.set(drawn);
        miss();
        aim();
    }

    private List<FilterPart> parts(LayerId layer) {
        return state.plan()
                .get()
                .layer(layer)
                .flatMap(row -> weights(layer).map(now -> FilterPart.of(row.layer(), now)))
                .orElse(List.of());
    }

    private Optional<Parameters> weights(LayerId layer) {
        return layer.isInput()
                ? Optional.of(new Parameters(new TreeMap<>()))
                : state.snapshot()
                        .get()
                        .flatMap(seen -> Optional.ofNullable(seen.weights().get(layer)));
    }

    private Optional<FilterSheet> drawn(LayerId layer, Optional<FilterPart> one) {
        NetworkPlan plan = state.plan().get();
        Optional<LayerWeights> atStart =
                state.startWeights()
                        .get()
                        .filter(_ -> aspect.get().needsStart())
                        .map(all -> LayerWeights.of(plan, layer, one, all));
        return weights(layer)
                .map(all -> LayerWeights.of(plan, layer, one, all))
                .map(now -> aspect.get().of(now, atStart))
                .map(now -> drawn(layer, one, now));
    }

    private FilterSheet drawn(LayerId layer, Optional<FilterPart> one, LayerWeights weights) {
        offerSlices(weights);
        FilterPictures pictures = new FilterPictures(aspect.get(), slice.get(), tone.get());
        long iteration = state.snapshot().get().map(NetworkSnapshot::iteration).orElse(0L);
        return new FilterSheet(layer, one, iteration, weights, pictures.of(weights));
    }

    private static <T> void offer(ObjectProperty<List<T>> property, List<T> offered) {
        if (!offered.equals(property.get())) {
            property.set(offered);
        }
    }

    private Sorting sorted(Optional<FilterSheet> drawn) {
        return drawn.map(shown -> Sorting.of(shown, by(shown.layer()))).orElse(Sorting.plain(0));
    }

    private Sorting.By by(LayerId layer) {
        return new Sorting.By(
                order.get(),
                pinnedFilter().orElse(0),
                state.snapshot().get().map(seen -> seen.maps().get(layer)));
    }

    private void miss() {
        missing.set(sheet.get().isPresent() ? Optional.empty() : Optional.of(Missing.in(state)));
    }

    private void aim() {
        Selection pinned = state.selection().get();
        Selection hover = state.hover().get();
        boolean hovering = hover.layer().isPresent() && hover.layer().equals(pinned.layer());
        int wanted = (hovering ? hover.channel() : pinned.channel()).orElse(0);
        int last = sheet.get().map(shown -> shown.weights().count() - 1).orElse(0);
        filter.set(Math.clamp(wanted, 0, Math.max(0, last)));
    }

    private void offerSlices(LayerWeights weights) {
        List<InputSlice> offered =
                switch (weights) {
                    case Kernels(Tensor values, _, boolean readsRgb) ->
                            InputSlice.of(values.shape().size(1), readsRgb);
                    case LayerWeights.Readings(Tensor values, _) ->
                            InputSlice.of(values.shape().size(1), false);
                    case LayerWeights.Matrix _, LayerWeights.Scales _, LayerWeights.None _ ->
                            List.of();
                };
        if (!offered.equals(slices.get())) {
            slices.set(offered);
            offered.stream().findFirst().ifPresent(slice::set);
        }
    }
}
