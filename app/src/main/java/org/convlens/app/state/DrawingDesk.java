package org.convlens.app.state;

import org.convlens.network.Drawing;
import org.convlens.network.EditNames;
import org.convlens.network.History;
import org.convlens.network.LayerId;
import org.convlens.network.NetworkEdit;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Edits, undo and redo: keeps drawing, plan and the names of the next steps together.
final class DrawingDesk {

    private final LabState state;
    private final EditNames names = new EditNames(Locale.getDefault());
    private History history;

    DrawingDesk(LabState state) {
        this.state = state;
        this.history = History.of(state.drawing.get());
    }

    /// {@return what a drawing means for data with so many classes}
    static NetworkPlan plan(Drawing drawing, Optional<LoadedData> data) {
        return data.map(loaded ->
                        NetworkPlanner.plan(drawing.network(), loaded.classNames().size()))
                .orElseGet(() -> NetworkPlanner.plan(drawing.network()));
    }

    void edit(NetworkEdit edit) {
        try {
            become(history.apply(edit));
        } catch (IllegalArgumentException e) {
            state.notice.set(
                    Optional.of(
                            new Notice(
                                    Notice.Kind.WARNING,
                                    Words.say("edit.refused", Words.sentence(e)))));
        }
    }

    void step(UnaryOperator<History> direction) {
        become(direction.apply(history));
    }

    void begin(Drawing drawing) {
        become(History.of(drawing));
    }

    void markSaved() {
        history = history.markSaved();
    }

    boolean isSaved() {
        return history.isSaved();
    }

    /// Plans anew, as when the number of classes changed.
    void replan() {
        state.plan.set(plan(state.drawing.get(), state.data.get()));
    }

    private void become(History next) {
        if (next.equals(history)) {
            return;
        }
        boolean sameNetwork = next.drawing().network().equals(state.drawing.get().network());
        history = next;
        state.drawing.set(next.drawing());
        if (!sameNetwork) {
            replan();
            forgetRemovedLayers();
        }
        state.undo.set(
                new UndoNames(next.undoable().map(names::of), next.redoable().map(names::of)));
    }

    private void forgetRemovedLayers() {
        Set<LayerId> selected = state.selection.get().layers();
        Set<LayerId> left = selected.stream().filter(this::isThere).collect(Collectors.toSet());
        if (!left.equals(selected)) {
            state.selection.set(new Selection(left, Optional.empty(), Optional.empty()));
        }
    }

    private boolean isThere(LayerId id) {
        return id.isInput() || state.drawing.get().network().layer(id).isPresent();
    }
}
