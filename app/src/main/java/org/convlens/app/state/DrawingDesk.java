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
import java.util.stream.Collectors;

/// Edits, undo and redo: keeps drawing, plan and the names of the next steps together.
final class DrawingDesk {

    private final LabState state;
    private final EditNames names = new EditNames(Locale.getDefault());
    private final Timeline timeline = new Timeline();
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
            History next = history.apply(edit);
            if (!next.equals(history) && next.done().size() != history.done().size()) {
                timeline.add(new Timeline.Edit());
            }
            become(next);
        } catch (IllegalArgumentException e) {
            state.notice.set(
                    Optional.of(
                            new Notice(
                                    Notice.Kind.WARNING,
                                    Words.say("edit.refused", Words.sentence(e)))));
        }
    }

    void undo() {
        timeline.back()
                .ifPresent(step -> {
                    switch (step) {
                        case Timeline.Edit() -> become(history.undo());
                        case Timeline.Deed deed -> deed.back().run();
                    }
                });
        showNames();
    }

    void redo() {
        timeline.again()
                .ifPresent(step -> {
                    switch (step) {
                        case Timeline.Edit() -> become(history.redo());
                        case Timeline.Deed deed -> deed.again().run();
                    }
                });
        showNames();
    }

    /// Notes something that was done, so that it can be taken back in its turn.
    void note(Timeline.Deed deed) {
        timeline.add(deed);
        showNames();
    }

    /// Forgets what was done to weights that are gone.
    void forgetWeights() {
        timeline.forgetWeights();
        showNames();
    }

    void begin(Drawing drawing) {
        timeline.clear();
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
        showNames();
    }

    private void showNames() {
        state.undo.set(
                new UndoNames(
                        timeline.undoable().map(step -> name(step, history.undoable())),
                        timeline.redoable().map(step -> name(step, history.redoable()))));
    }

    private String name(Timeline.Step step, Optional<NetworkEdit> edit) {
        return switch (step) {
            case Timeline.Edit() -> edit.map(names::of).orElse("");
            case Timeline.Deed deed -> deed.name();
        };
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
