package org.convlens.app.featuremaps;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.convlens.app.shell.lens.Missing;
import org.convlens.app.shell.lens.TensorExport.Named;
import org.convlens.app.state.LabCommands;
import org.convlens.app.state.LabState;
import org.convlens.app.state.Selection;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.RangeScope;
import org.convlens.viz.color.Tone;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.Sheets;

import java.util.Optional;

/// What the maps tab shows and what its gestures do.
final class FeatureMapsViewModel {

    private final LabState state;
    private final LabCommands commands;
    private final ObjectProperty<RangeScope> scope = new SimpleObjectProperty<>(RangeScope.LAYER);
    private final ObjectProperty<ColorChoice> colors =
            new SimpleObjectProperty<>(ColorChoice.AUTOMATIC);
    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(Tone.LIGHT);
    private final ReadOnlyObjectWrapper<Optional<MapSheet>> sheet =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Missing>> missing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Focus> focus = new ReadOnlyObjectWrapper<>(Focus.FIRST);
    private boolean isInFront;

    /// Watches a lab.
    ///
    /// @param state what it knows
    /// @param commands what can be done
    FeatureMapsViewModel(LabState state, LabCommands commands) {
        this.state = state;
        this.commands = commands;
        state.snapshot().subscribe(_ -> look());
        state.plan().subscribe(_ -> look());
        state.picture().subscribe(_ -> look());
        state.data().subscribe(_ -> look());
        state.progress().subscribe(_ -> miss());
        state.selection().subscribe(_ -> select());
        state.hover().subscribe(_ -> aim());
        scope.subscribe(_ -> look());
        colors.subscribe(_ -> look());
        tone.subscribe(_ -> look());
    }

    /// Works nothing out while another tab is in front.
    ///
    /// @param now whether this one is
    void show(boolean now) {
        isInFront = now;
        look();
    }

    /// {@return the selected layer's maps, if they are known}
    ReadOnlyObjectProperty<Optional<MapSheet>> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /// {@return what is missing before there are maps; nothing while there are}
    ReadOnlyObjectProperty<Optional<Missing>> missing() {
        return missing.getReadOnlyProperty();
    }

    /// {@return what is enlarged}
    ReadOnlyObjectProperty<Focus> focus() {
        return focus.getReadOnlyProperty();
    }

    /// {@return the enlarged map's numbers; all units of a vector}
    Optional<Named> enlarged() {
        int channel = focus.get().channel();
        return all().map(all ->
                all.tensor().shape().isSpatial()
                        ? new Named(all.name() + "-" + channel, all.tensor().slice(channel))
                        : all);
    }

    /// {@return the numbers of all maps}
    Optional<Named> all() {
        return sheet.get()
                .map(shown -> new Named(shown.maps().layer().name(), shown.maps().values()));
    }

    /// {@return the map that is kept, if one is}
    Optional<Integer> pinnedChannel() {
        return state.selection().get().channel();
    }

    /// {@return which values share one range}
    ObjectProperty<RangeScope> scope() {
        return scope;
    }

    /// {@return which colours maps are shown in}
    ObjectProperty<ColorChoice> colors() {
        return colors;
    }

    /// {@return the surface the pictures stand on}
    ObjectProperty<Tone> tone() {
        return tone;
    }

    /// Previews a map while the mouse is over it.
    ///
    /// @param channel which one; nothing when the mouse left
    void hoverChannel(Optional<Integer> channel) {
        hover(channel, Optional.empty());
    }

    /// Previews a cell of the enlarged map while the mouse is over it.
    ///
    /// @param cell which one; nothing when the mouse left
    void hoverCell(Optional<Cell> cell) {
        hover(cell.map(_ -> focus.get().channel()), cell);
    }

    /// Enlarges a map and keeps it, or lets the kept one go.
    ///
    /// @param channel which one
    void pinChannel(Optional<Integer> channel) {
        commands.hover(Selection.NONE);
        pin(channel, state.selection().get().cell());
    }

    /// Marks a cell of the enlarged map and keeps it, or lets the marked one go.
    ///
    /// @param cell which one
    void pinCell(Optional<Cell> cell) {
        Optional<Integer> channel =
                cell.isPresent()
                        ? Optional.of(focus.get().channel())
                        : state.selection().get().channel();
        pin(channel, cell.map(FeatureMapsViewModel::place));
    }

    /// Lets go of the pinned cell, or else of the pinned map.
    void letGo() {
        Selection selection = state.selection().get();
        commands.hover(Selection.NONE);
        pin(
                selection.cell().isPresent() ? selection.channel() : Optional.empty(),
                Optional.empty());
    }

    private void pin(Optional<Integer> channel, Optional<Selection.Cell> cell) {
        Selection before = state.selection().get();
        Selection now = new Selection(before.layers(), channel, cell);
        if (!now.equals(before)) {
            commands.select(now);
        }
    }

    private void hover(Optional<Integer> channel, Optional<Cell> cell) {
        Selection over =
                new Selection(
                        state.selection().get().layers(),
                        channel,
                        cell.map(FeatureMapsViewModel::place));
        commands.hover(channel.isEmpty() ? Selection.NONE : over);
    }

    private static Selection.Cell place(Cell cell) {
        return new Selection.Cell(cell.row(), cell.column());
    }

    private void select() {
        Optional<?> shown = sheet.get().map(now -> now.maps().layer());
        if (shown.equals(state.selection().get().layer())) {
            aim();
        } else {
            look();
        }
    }

    private void look() {
        if (isInFront) {
            sheet.set(LayerMaps.selectedIn(state).map(this::coloured));
            miss();
            aim();
        }
    }

    private void miss() {
        missing.set(sheet.get().isPresent() ? Optional.empty() : Optional.of(Missing.in(state)));
    }

    private MapSheet coloured(LayerMaps maps) {
        ColorMap map = colors.get().map(maps.range(), tone.get());
        return new MapSheet(
                maps,
                Sheets.maps(maps.values(), map, scope.get(), globalRange(maps)),
                maps.deadShare());
    }

    private ValueRange globalRange(LayerMaps maps) {
        return scope.get() == RangeScope.GLOBAL ? rangeOfAllLayers(maps.range()) : maps.range();
    }

    private ValueRange rangeOfAllLayers(ValueRange own) {
        return state.snapshot().get().stream()
                .flatMap(snapshot -> snapshot.maps().values().stream())
                .map(ValueRange::of)
                .reduce(own, ValueRange::union);
    }

    private void aim() {
        Selection pinned = state.selection().get();
        Selection hover = state.hover().get();
        focus.set(
                sheet.get()
                        .map(shown -> Focus.in(shown.maps(), pinned, hover))
                        .orElse(Focus.FIRST));
    }
}
