package org.convlens.app.microscope;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import org.convlens.app.shell.lens.Missing;
import org.convlens.app.shell.lens.Player;
import org.convlens.app.state.LabCommands;
import org.convlens.app.state.LabState;
import org.convlens.app.state.Selection;
import org.convlens.engine.Parameters;
import org.convlens.network.LayerId;
import org.convlens.plan.FieldPath;
import org.convlens.plan.LayerPlan;
import org.convlens.receptivefield.Box;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.training.NetworkSnapshot;
import org.convlens.viz.raster.Cell;
import org.convlens.workings.Numbers;
import org.convlens.workings.Place;
import org.convlens.workings.Step.Share;
import org.convlens.workings.Workings;

import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What the cell tab shows and what its gestures do; all numbers are those of the last look at the
/// network, so nothing is asked of it.
final class MicroscopeViewModel implements Player.Slid {

    private final LabState state;
    private final LabCommands commands;
    private final IntegerProperty slice = new SimpleIntegerProperty();
    private boolean isInFront;
    private final ReadOnlyObjectWrapper<Optional<Workings>> workings =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Missing>> missing =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Watches a lab.
    ///
    /// @param state what it knows
    /// @param commands what can be done
    MicroscopeViewModel(LabState state, LabCommands commands) {
        this.state = state;
        this.commands = commands;
        state.snapshot().subscribe(_ -> look());
        state.plan().subscribe(_ -> look());
        state.selection().subscribe(_ -> look());
        state.hover().subscribe(_ -> look());
        state.picture().subscribe(_ -> look());
        state.data().subscribe(_ -> look());
        state.progress().subscribe(_ -> miss());
    }

    /// Works nothing out while another tab is in front.
    ///
    /// @param now whether this one is
    void show(boolean now) {
        isInFront = now;
        look();
    }

    /// {@return how the shown value came to be, if that is known}
    ReadOnlyObjectProperty<Optional<Workings>> workings() {
        return workings.getReadOnlyProperty();
    }

    /// {@return what is missing before anything can be looked at}
    ReadOnlyObjectProperty<Optional<Missing>> missing() {
        return missing.getReadOnlyProperty();
    }

    /// {@return which of the summed maps is looked at}
    IntegerProperty slice() {
        return slice;
    }

    /// {@return the numbers around the shown value}
    Optional<Numbers> numbers() {
        Selection selection = state.selection().get();
        return state.snapshot()
                .get()
                .flatMap(seen -> selection.layer().map(layer -> numbers(seen, layer)));
    }

    private static Numbers numbers(NetworkSnapshot seen, LayerId layer) {
        Parameters none = new Parameters(new TreeMap<>());
        return new Numbers(
                seen.probe().picture(), seen.maps(), seen.weights().getOrDefault(layer, none));
    }

    /// {@return what the shown value's layer put out}
    Optional<Tensor> output() {
        return workings.get()
                .flatMap(found -> numbers().flatMap(now -> now.output(found.place().layer())));
    }

    /// {@return whether a layer put out maps, rather than a vector of units}
    ///
    /// @param layer the layer
    boolean hasMaps(LayerId layer) {
        return numbers()
                .flatMap(now -> now.output(layer))
                .filter(values -> values.shape().isSpatial())
                .isPresent();
    }

    /// {@return the share that the loss makes of the shown value, where it is a logit}
    Optional<Share> share() {
        return workings.get()
                .flatMap(found ->
                        numbers()
                                .flatMap(now ->
                                        Workings.share(state.plan().get(), found.place(), now)));
    }

    /// {@return the pinned cell of the shown layer}
    Optional<Cell> pinned() {
        return state.selection().get().cell().map(place -> new Cell(place.row(), place.column()));
    }

    /// {@return how far the windows of the shown layer reach beyond the map they read, in cells}
    ///
    /// @param read rows and columns of that map
    int margin(Size2 read) {
        return plane().filter(shape -> shape.isSpatial() && hasField())
                .map(Shape::plane)
                .map(plane ->
                        Math.max(
                                overhang(new Cell(0, 0), read),
                                overhang(new Cell(plane.height() - 1, plane.width() - 1), read)))
                .orElse(0);
    }

    private boolean hasField() {
        return shown().flatMap(now -> state.plan().get().layer(now.layer()))
                .flatMap(LayerPlan::field)
                .isPresent();
    }

    private int overhang(Cell cell, Size2 read) {
        LayerId layer = shown().orElseThrow().layer();
        Box box =
                FieldPath.of(state.plan().get(), layer, cell.row(), cell.column())
                        .stops()
                        .get(1)
                        .box();
        int before = Math.max(-box.top(), -box.left());
        int after = Math.max(box.bottom() + 1 - read.height(), box.right() + 1 - read.width());
        return Math.max(0, Math.max(before, after));
    }

    /// Previews a cell while the mouse is over it.
    ///
    /// @param cell which one; nothing when the mouse left
    void hover(Optional<Cell> cell) {
        commands.hover(
                cell.flatMap(place -> shown().map(now -> at(now, place.row(), place.column())))
                        .orElse(Selection.NONE));
    }

    /// Keeps a cell.
    ///
    /// @param cell which one
    void pin(Cell cell) {
        shown().map(now -> at(now, cell.row(), cell.column())).ifPresent(this::select);
    }

    /// Keeps a unit of a layer without maps.
    ///
    /// @param unit which one
    void pinUnit(int unit) {
        shown().map(now -> at(new Place(now.layer(), unit, 0, 0), 0, 0)).ifPresent(this::select);
    }

    private void select(Selection next) {
        if (!next.equals(state.selection().get())) {
            commands.select(next);
        }
    }

    /// Lets go of the kept cell.
    void letGo() {
        Selection now = state.selection().get();
        commands.hover(Selection.NONE);
        select(new Selection(now.layers(), now.channel(), Optional.empty()));
    }

    @Override
    public int positions() {
        return plane().map(shape -> shape.plane().height() * shape.plane().width()).orElse(1);
    }

    @Override
    public int position() {
        int width = plane().map(shape -> shape.plane().width()).orElse(1);
        return shown().map(now -> now.row() * width + now.column()).orElse(0);
    }

    @Override
    public void slideTo(int position) {
        int width = plane().map(shape -> shape.plane().width()).orElse(1);
        commands.hover(Selection.NONE);
        pin(new Cell(position / width, position % width));
    }

    private Optional<Shape> plane() {
        return output().map(Tensor::shape);
    }

    private Optional<Place> shown() {
        return workings.get().map(Workings::place);
    }

    private static Selection at(Place place, int row, int column) {
        return new Selection(
                Set.of(place.layer()),
                Optional.of(place.channel()),
                Optional.of(new Selection.Cell(row, column)));
    }

    private void look() {
        if (!isInFront) {
            return;
        }
        Optional<Workings> found =
                focus().flatMap(place ->
                        numbers().flatMap(now -> Workings.of(state.plan().get(), place, now)));
        boolean sameLayer = found.map(now -> now.place().layer()).equals(shown().map(Place::layer));
        if (!sameLayer) {
            slice.set(0);
        }
        workings.set(found);
        miss();
    }

    private void miss() {
        boolean known = numbers().filter(now -> isThere(now)).isPresent();
        missing.set(known ? Optional.empty() : Optional.of(Missing.in(state)));
    }

    private boolean isThere(Numbers now) {
        return state.selection().get().layer().flatMap(now::output).isPresent();
    }

    /// What the mouse is over in the selected layer, else what is pinned, else the first value.
    private Optional<Place> focus() {
        Selection pinned = state.selection().get();
        Selection hover = state.hover().get();
        return pinned.layer()
                .map(layer -> {
                    boolean hovering = hover.layer().equals(Optional.of(layer));
                    int channel =
                            (hovering ? hover : pinned).channel().or(pinned::channel).orElse(0);
                    Selection.Cell cell =
                            (hovering ? hover.cell() : Optional.<Selection.Cell>empty())
                                    .or(pinned::cell)
                                    .orElse(new Selection.Cell(0, 0));
                    return new Place(layer, channel, cell.row(), cell.column());
                });
    }
}
