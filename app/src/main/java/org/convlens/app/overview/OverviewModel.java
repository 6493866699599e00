package org.convlens.app.overview;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.convlens.app.shell.lens.TensorExport.Named;
import org.convlens.app.state.LabCommands;
import org.convlens.app.state.LabState;
import org.convlens.app.state.Picture;
import org.convlens.app.state.Selection;
import org.convlens.engine.Parameters;
import org.convlens.inspection.MapParts;
import org.convlens.network.Flatten;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.plan.LayerPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.training.NetworkSnapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the overview shows and what its gestures do.
final class OverviewModel {

    private final LabState state;
    private final LabCommands commands;
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.PICTURE);
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private Optional<Held> held = Optional.empty();

    /// A picture to compare with, and its maps once they are known.
    private record Held(Picture picture, long iteration, Map<LayerId, Tensor> maps) {}

    /// Numbers of the picture and of the held one, as far as they are known.
    private record Pair(Optional<Tensor> now, Optional<Tensor> other) {

        Optional<Tensor> of(Shown wanted) {
            return switch (wanted) {
                case PICTURE, TOGETHER -> now;
                case HELD -> other;
                case DIFFERENCE ->
                        now.flatMap(mine ->
                                other.filter(kept -> kept.shape().equals(mine.shape()))
                                        .map(kept -> less(mine, kept)));
            };
        }
    }

    /// Watches a lab.
    ///
    /// @param state what it knows
    /// @param commands what can be done
    OverviewModel(LabState state, LabCommands commands) {
        this.state = state;
        this.commands = commands;
        state.snapshot().subscribe(_ -> look());
        state.selection().subscribe(_ -> changed());
        shown.subscribe(_ -> look());
    }

    /// {@return whose maps are shown}
    ObjectProperty<Shown> shown() {
        return shown;
    }

    /// {@return counts changes of what there is to see}
    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    private void look() {
        if (shown.get() != Shown.PICTURE) {
            refreshHeld();
        }
        changed();
    }

    /// Keeps the picture, to compare others with.
    void hold() {
        held = state.picture().get().map(picture -> new Held(picture, Long.MIN_VALUE, Map.of()));
        shown.set(Shown.TOGETHER);
        look();
    }

    /// {@return the held picture's name, if one is held}
    Optional<String> heldName() {
        return held.map(now -> now.picture().origin());
    }

    /// Maps of other weights are not compared.
    private void refreshHeld() {
        held.filter(now -> iteration() != now.iteration())
                .ifPresent(now -> {
                    Tensor values = now.picture().values();
                    Tensor alone = values.reshape(values.shape().batchOf(1));
                    Set<LayerId> layers = layers();
                    held = Optional.of(new Held(now.picture(), iteration(), now.maps()));
                    commands.ask(session -> session.activations(alone, layers), this::takeHeld);
                });
    }

    private void takeHeld(Map<LayerId, Tensor> maps) {
        Map<LayerId, Tensor> alone = new LinkedHashMap<>();
        maps.forEach((layer, values) -> alone.put(layer, values.slice(0)));
        held = held.map(now -> new Held(now.picture(), now.iteration(), alone));
        changed();
    }

    private long iteration() {
        return state.snapshot().get().map(NetworkSnapshot::iteration).orElse(-1L);
    }

    private Set<LayerId> layers() {
        return state.plan().get().layers().stream().map(LayerPlan::id).collect(Collectors.toSet());
    }

    /// {@return every layer's output, in the order of computing; the picture first}
    SequencedMap<LayerId, Tensor> maps() {
        SequencedMap<LayerId, Tensor> all = new LinkedHashMap<>();
        all.put(LayerId.INPUT, Tensor.zeros(Shape.of(0)));
        state.plan().get().layers().forEach(row -> all.put(row.id(), Tensor.zeros(Shape.of(0))));
        all.replaceAll((layer, none) -> pair(layer).of(shown.get()).orElse(none));
        all.values().removeIf(values -> values.values().length == 0);
        return all;
    }

    /// {@return what is shown of a layer: one set of maps, or the picture's, the held one's and
    /// their difference}
    ///
    /// @param layer which one
    List<Tensor> sets(LayerId layer) {
        Pair pair = pair(layer);
        Stream<Shown> wanted =
                shown.get() == Shown.TOGETHER
                        ? Stream.of(Shown.PICTURE, Shown.HELD, Shown.DIFFERENCE)
                        : Stream.of(shown.get());
        return wanted.flatMap(each -> pair.of(each).stream()).toList();
    }

    private Pair pair(LayerId layer) {
        if (layer.isInput()) {
            return new Pair(
                    state.picture().get().map(Picture::values),
                    held.map(kept -> kept.picture().values()));
        }
        return new Pair(
                state.snapshot().get().map(seen -> seen.maps().get(layer)),
                held.map(kept -> kept.maps().get(layer)));
    }

    private static Tensor less(Tensor one, Tensor other) {
        float[] difference = one.values().clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= other.values()[i];
        }
        return new Tensor(one.shape(), difference);
    }

    /// {@return the selected layer, if there is one}
    Optional<LayerId> layer() {
        return state.selection().get().layer();
    }

    /// {@return the selected map, or the first}
    int channel() {
        return state.selection().get().channel().orElse(0);
    }

    /// {@return the selected layer and those it reads; everything while none is selected}
    List<LayerId> lit() {
        return layer().map(this::withInputs).orElseGet(() -> List.copyOf(maps().keySet()));
    }

    private List<LayerId> withInputs(LayerId layer) {
        List<LayerId> lit = new ArrayList<>(List.of(layer));
        state.plan().get().network().layer(layer).map(Layer::inputs).ifPresent(lit::addAll);
        return lit;
    }

    /// Selects a map everywhere.
    ///
    /// @param layer its layer
    /// @param channel from 0
    void select(LayerId layer, int channel) {
        commands.select(new Selection(Set.of(layer), Optional.of(channel), Optional.empty()));
    }

    /// Selects a cell of the selected map everywhere.
    void select(Selection.Cell cell) {
        Selection now = state.selection().get();
        commands.select(new Selection(now.layers(), Optional.of(channel()), Optional.of(cell)));
    }

    /// Selects something everywhere.
    void select(Selection selection) {
        commands.select(selection);
    }

    /// {@return the selected cell, if there is one}
    Optional<Selection.Cell> cell() {
        return state.selection().get().cell();
    }

    /// {@return a layer's settings; nothing for the picture}
    Optional<LayerSpec> spec(LayerId layer) {
        return state.plan().get().network().layer(layer).map(Layer::spec);
    }

    /// {@return the numbers of the selected map}
    Optional<Named> enlarged() {
        return layer().flatMap(
                        id -> selectedMap().map(map -> new Named(id + "-" + channel(), map)));
    }

    /// {@return the numbers of the selected layer's maps}
    Optional<Named> all() {
        return layer().flatMap(id ->
                Optional.ofNullable(maps().get(id)).map(maps -> new Named(id.name(), maps)));
    }

    /// Lets the selected map go.
    void letGo() {
        commands.select(Selection.NONE);
    }

    /// {@return how the selected map is made; nothing unless it is one of a layer with kernels
    /// whose weights are known, and the picture's own}
    Optional<MapParts> arithmetic() {
        return shown.get() == Shown.PICTURE || shown.get() == Shown.TOGETHER
                ? source().flatMap(found -> MapParts.of(found, channel()))
                : Optional.empty();
    }

    private Optional<MapParts.Source> source() {
        return layer().flatMap(state.plan().get().network()::layer).flatMap(this::source);
    }

    private Optional<MapParts.Source> source(Layer layer) {
        return weights(layer.id())
                .flatMap(weights ->
                        pair(read(layer.inputs().getFirst()))
                                .now()
                                .map(input -> new MapParts.Source(layer, input, weights)));
    }

    /// The maps themselves, where they are only flattened on the way.
    private LayerId read(LayerId input) {
        return state.plan()
                .get()
                .network()
                .layer(input)
                .filter(below -> below.spec() instanceof Flatten)
                .map(below -> below.inputs().getFirst())
                .orElse(input);
    }

    private Optional<Parameters> weights(LayerId layer) {
        return state.snapshot()
                .get()
                .flatMap(seen -> Optional.ofNullable(seen.weights().get(layer)));
    }

    /// {@return the selected map, `[height, width]`, or `[1, 1]` for a unit}
    Optional<Tensor> selectedMap() {
        return layer().flatMap(id -> Optional.ofNullable(maps().get(id)))
                .map(OverviewModel::spatial)
                .map(maps -> maps.slice(Math.min(channel(), maps.shape().size(0) - 1)));
    }

    private static Tensor spatial(Tensor output) {
        return output.shape().isSpatial()
                ? output
                : output.reshape(Shape.of(Math.toIntExact(output.shape().volume()), 1, 1));
    }
}
