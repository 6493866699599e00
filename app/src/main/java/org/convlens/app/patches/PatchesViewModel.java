package org.convlens.app.patches;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.convlens.app.shell.lens.Missing;
import org.convlens.app.state.FoundPatches;
import org.convlens.app.state.LabCommands;
import org.convlens.app.state.LabState;
import org.convlens.app.state.LoadedData;
import org.convlens.app.state.Selection;
import org.convlens.inspection.Patch;
import org.convlens.inspection.Unit;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the patches tab shows and what its gestures do.
final class PatchesViewModel {

    private final LabState state;
    private final LabCommands commands;
    private final ObjectProperty<End> end = new SimpleObjectProperty<>(End.STRONGEST);
    private final ObjectProperty<Extent> extent = new SimpleObjectProperty<>(Extent.PATCH);
    private final ReadOnlyObjectWrapper<Optional<Missing>> missing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Unit>> unit =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<FoundPatches>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<Unit, FoundPatches> known = new HashMap<>();

    /// Watches a lab.
    ///
    /// @param state what it knows
    /// @param commands what can be done
    PatchesViewModel(LabState state, LabCommands commands) {
        this.state = state;
        this.commands = commands;
        state.selection().subscribe(_ -> look());
        state.snapshot().subscribe(_ -> look());
        state.plan().subscribe(_ -> look());
        state.progress().subscribe(_ -> look());
        state.data().subscribe(_ -> look());
        state.patches().subscribe(this::remember);
    }

    /// {@return the channel that is asked about, if one can be}
    ReadOnlyObjectProperty<Optional<Unit>> unit() {
        return unit.getReadOnlyProperty();
    }

    /// {@return what was found for it, if it was looked for}
    ReadOnlyObjectProperty<Optional<FoundPatches>> found() {
        return found.getReadOnlyProperty();
    }

    /// {@return what is missing before one can look}
    ReadOnlyObjectProperty<Optional<Missing>> missing() {
        return missing.getReadOnlyProperty();
    }

    /// {@return which end is shown}
    ObjectProperty<End> end() {
        return end;
    }

    /// {@return how much of each picture is shown}
    ObjectProperty<Extent> extent() {
        return extent;
    }

    /// {@return the patches to show, in order}
    List<Patch> shown() {
        return found.get().map(FoundPatches::patches).map(end.get()::of).orElse(List.of());
    }

    /// {@return the share of each class among what excites the channel most, `[classes]`}
    Optional<Tensor> classMix() {
        return found.get().map(PatchesViewModel::shares);
    }

    /// {@return how many pictures there are to look through}
    int pictures() {
        return state.data().get().map(LoadedData::unseen).map(all -> all.size()).orElse(0);
    }

    /// Looks through the pictures.
    void search() {
        unit.get().ifPresent(commands::searchPatches);
    }

    /// Shows a patch's picture in the lab and pins its cell.
    ///
    /// @param place which of the shown patches, from 0
    void open(int place) {
        if (place < 0 || place >= shown().size()) {
            return;
        }
        Patch patch = shown().get(place);
        commands.showSample(patch.picture());
        unit.get()
                .ifPresent(now ->
                        commands.select(
                                new Selection(
                                        Set.of(now.layer()),
                                        Optional.of(now.channel()),
                                        Optional.of(
                                                new Selection.Cell(patch.row(), patch.column())))));
    }

    /// What was found stays until the pictures or the network are others; a new search replaces it.
    private void remember(Optional<FoundPatches> newest) {
        newest.ifPresentOrElse(now -> known.put(now.unit(), now), known::clear);
        look();
    }

    private void look() {
        unit.set(selected());
        missing.set(unit.get().isPresent() ? Optional.empty() : Optional.of(Missing.in(state)));
        found.set(unit.get().map(known::get));
    }

    private Optional<Unit> selected() {
        Selection selection = state.selection().get();
        boolean canBeAsked =
                state.snapshot().get().isPresent()
                        && Missing.forTraining(state).isEmpty()
                        && state.data().get().isPresent();
        return selection
                .layer()
                .filter(layer -> canBeAsked && !layer.isInput())
                .map(layer -> new Unit(layer, selection.channel().orElse(0)));
    }

    private static Tensor shares(FoundPatches found) {
        List<Integer> counts = found.patches().classMix(found.pictures().classNames().size());
        Tensor shares = Tensor.zeros(Shape.of(counts.size()));
        for (int i = 0; i < counts.size(); i++) {
            shares.values()[i] = (float) counts.get(i) / found.patches().strongest().size();
        }
        return shares;
    }
}
