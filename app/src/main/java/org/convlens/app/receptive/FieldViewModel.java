package org.convlens.app.receptive;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.convlens.app.state.LabCommands;
import org.convlens.app.state.LabState;
import org.convlens.app.state.MeasuredField;
import org.convlens.app.state.Selection;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.receptivefield.Box;
import org.convlens.receptivefield.ReceptiveField;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.viz.raster.Cell;

import java.util.Optional;
import java.util.Set;

/// What the field tab shows and what its gestures do; boxes and numbers are arithmetic, so they
/// follow the mouse at once.
final class FieldViewModel {

    private final LabState state;
    private final LabCommands commands;
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.BOX);
    private final ReadOnlyObjectWrapper<Optional<FieldSubject>> subject =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<NetworkPlan>> before =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Watches a lab.
    ///
    /// @param state what it knows
    /// @param commands what can be done
    FieldViewModel(LabState state, LabCommands commands) {
        this.state = state;
        this.commands = commands;
        state.selection().subscribe(_ -> aim());
        state.hover().subscribe(_ -> aim());
        state.plan().subscribe(this::change);
    }

    /// {@return the cell to speak of; nothing while the selected layer has none}
    ReadOnlyObjectProperty<Optional<FieldSubject>> subject() {
        return subject.getReadOnlyProperty();
    }

    /// {@return the plan before the last edit that changed any field}
    ReadOnlyObjectProperty<Optional<NetworkPlan>> before() {
        return before.getReadOnlyProperty();
    }

    /// {@return what lies over the picture}
    ObjectProperty<Shown> shown() {
        return shown;
    }

    /// {@return the field of the shown layer before the last edit, where it was another}
    Optional<ReceptiveField> fieldBefore() {
        return subject.get()
                .flatMap(now ->
                        before.get()
                                .flatMap(plan -> plan.layer(now.layer().id()))
                                .flatMap(LayerPlan::field)
                                .filter(field -> !field.equals(now.field())));
    }

    /// {@return what a cell with the same place saw before the last edit}
    Optional<Box> boxBefore() {
        return subject.get()
                .flatMap(now ->
                        fieldBefore()
                                .map(field -> field.box(now.cell().row(), now.cell().column())));
    }

    /// {@return what was measured of the cell}
    Optional<MeasuredField> measured() {
        return subject.get().flatMap(now -> state.fields().get().of(now.measurable()));
    }

    /// {@return whether the selected layer has maps whose cells have no place on the picture}
    boolean isPlaceless() {
        return state.selection()
                .get()
                .layer()
                .flatMap(state.plan().get()::layer)
                .filter(row -> row.output().filter(Shape::isSpatial).isPresent())
                .filter(row -> row.field().isEmpty())
                .isPresent();
    }

    /// {@return whether the selected layer cannot be computed as it is drawn}
    boolean isBroken() {
        return state.selection()
                .get()
                .layer()
                .flatMap(state.plan().get()::layer)
                .filter(row -> row.output().isEmpty())
                .isPresent();
    }

    /// {@return rows and columns of the picture}
    Size2 picture() {
        return state.plan().get().network().input().plane();
    }

    /// {@return whether there is a network to measure}
    boolean canMeasure() {
        return state.snapshot().get().isPresent() && state.data().get().isPresent();
    }

    /// Measures the cell, and shows what was found unless another heat is chosen already.
    void measure() {
        if (shown.get() == Shown.BOX) {
            shown.set(Shown.PICTURES);
        }
        subject.get().map(FieldSubject::measurable).ifPresent(commands::measureField);
    }

    /// Measures how wide the field of every layer's middle cell is.
    void measureDepth() {
        commands.measureFieldDepth();
    }

    /// Previews a cell while the mouse is over it.
    ///
    /// @param cell which one; nothing when the mouse left
    void hover(Optional<Cell> cell) {
        commands.hover(
                cell.flatMap(place -> subject.get().map(now -> selection(now, Optional.of(place))))
                        .orElse(Selection.NONE));
    }

    /// Keeps a cell, or lets the kept one go; a kept cell is measured while a heat is shown.
    ///
    /// @param cell which one
    void pin(Optional<Cell> cell) {
        subject.get()
                .map(now -> selection(now, cell))
                .filter(next -> !next.equals(state.selection().get()))
                .ifPresent(next -> {
                    commands.select(next);
                    if (cell.isPresent() && shown.get() != Shown.BOX && canMeasure()) {
                        measure();
                    }
                });
    }

    /// Lets go of the kept cell.
    void letGo() {
        commands.hover(Selection.NONE);
        pin(Optional.empty());
    }

    /// Goes down the path to another layer, to the cell in the middle of what is seen there.
    ///
    /// @param stop which stop of the path
    void follow(int stop) {
        subject.get()
                .map(now -> now.path().stops().get(stop))
                .filter(seen -> stop > 0)
                .ifPresent(seen -> {
                    Box box = seen.clipped();
                    Selection.Cell middle =
                            new Selection.Cell(
                                    (box.top() + box.bottom()) / 2, (box.left() + box.right()) / 2);
                    commands.select(
                            new Selection(
                                    Set.of(seen.layer()), Optional.empty(), Optional.of(middle)));
                });
    }

    /// {@return the pinned cell of the shown layer}
    Optional<Cell> pinned() {
        return state.selection()
                .get()
                .cell()
                .map(place -> new Cell(place.row(), place.column()))
                .filter(place ->
                        subject.get()
                                .flatMap(now -> now.layer().output())
                                .filter(shape -> place.isIn(shape.plane()))
                                .isPresent());
    }

    private static Selection selection(FieldSubject subject, Optional<Cell> cell) {
        return new Selection(
                Set.of(subject.layer().id()),
                Optional.of(subject.channel()),
                cell.map(place -> new Selection.Cell(place.row(), place.column())));
    }

    private void change(NetworkPlan former, NetworkPlan now) {
        boolean sameLab = former.network().name().equals(now.network().name());
        if (!sameLab) {
            before.set(Optional.empty());
        } else if (changesAField(former, now)) {
            before.set(Optional.of(former));
        }
        aim();
    }

    private static boolean changesAField(NetworkPlan former, NetworkPlan now) {
        return now.layers().stream()
                .anyMatch(row ->
                        former.layer(row.id())
                                .flatMap(LayerPlan::field)
                                .filter(field ->
                                        row.field().filter(next -> !next.equals(field)).isPresent())
                                .isPresent());
    }

    private void aim() {
        subject.set(FieldSubject.in(state));
    }
}
