package org.convlens.app.editor;

import org.convlens.app.shell.Texts;
import org.convlens.app.state.LabCommands;
import org.convlens.app.state.LabState;
import org.convlens.app.state.Selection;
import org.convlens.network.CombinationSpec;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.Network;
import org.convlens.network.NetworkEdit;
import org.convlens.network.Position;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What one can do with nodes and wires that are there.
final class Verbs {

    private final LabState lab;
    private final LabCommands commands;
    private final EditorState here;
    private final Texts texts;

    Verbs(LabState lab, LabCommands commands, EditorState here, Texts texts) {
        this.lab = lab;
        this.commands = commands;
        this.here = here;
        this.texts = texts;
    }

    Network network() {
        return lab.drawing().get().network();
    }

    Placement placement() {
        return here.placement().get();
    }

    /// The selected nodes that are there.
    Set<LayerId> selected() {
        return lab.selection().get().layers().stream()
                .filter(id -> id.isInput() || !network().isFree(id))
                .collect(Collectors.toSet());
    }

    /// The selected nodes without the picture, which cannot be taken away or copied.
    Set<LayerId> selectedLayers() {
        return selected().stream().filter(id -> !id.isInput()).collect(Collectors.toSet());
    }

    /// The one selected node, if it is one.
    Optional<LayerId> only() {
        Set<LayerId> all = selected();
        return all.size() == 1 ? all.stream().findFirst() : Optional.empty();
    }

    /// Edits the drawing; the selection follows a new name.
    void edit(NetworkEdit edit) {
        here.hint().set("");
        Set<LayerId> selected = selected();
        commands.edit(edit);
        if (edit instanceof NetworkEdit.RenameLayer(LayerId from, LayerId to)
                && selected.contains(from)) {
            select(to);
        }
    }

    /// Says something at the lower edge of the canvas.
    void hint(String sentence) {
        here.hint().set(sentence);
    }

    String say(String key, Object... values) {
        return texts.get(key, values);
    }

    void undo() {
        commands.undo();
    }

    void redo() {
        commands.redo();
    }

    void select(LayerId id) {
        here.wire().set(Optional.empty());
        commands.select(Selection.of(id));
    }

    void select(Set<LayerId> ids) {
        here.wire().set(Optional.empty());
        commands.select(new Selection(ids, Optional.empty(), Optional.empty()));
    }

    void toggle(LayerId id) {
        here.wire().set(Optional.empty());
        commands.select(lab.selection().get().toggling(id));
    }

    void selectAll() {
        select(placement().boxes().keySet());
    }

    void pick(Wire wire) {
        commands.select(Selection.NONE);
        here.wire().set(Optional.of(wire));
        here.hint().set(texts.get("hint.wire", wire.from(), wire.to()));
    }

    /// Lets go of wires and nodes.
    void letGo() {
        here.hint().set("");
        here.wireStart().set(Optional.empty());
        select(Set.of());
    }

    /// Draws a wire, unless it would lead back to where it starts.
    void connect(LayerId from, LayerId to) {
        if (to.isInput()) {
            here.hint().set(texts.get("hint.input"));
        } else if (from.equals(to) || isBehind(from, to)) {
            here.hint().set(texts.get("hint.loop", from, to));
        } else {
            edit(new NetworkEdit.Connect(from, to));
        }
    }

    /// Whether one comes from the end of a wire back to its start.
    private boolean isBehind(LayerId from, LayerId to) {
        Set<LayerId> seen = new HashSet<>();
        Deque<LayerId> open = new ArrayDeque<>(List.of(to));
        while (!open.isEmpty()) {
            LayerId next = open.remove();
            if (next.equals(from)) {
                return true;
            }
            network().readersOf(next).stream()
                    .map(layer -> layer.id())
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return false;
    }

    void disconnect(Wire wire) {
        here.wire().set(Optional.empty());
        edit(new NetworkEdit.Disconnect(wire.from(), wire.to()));
    }

    /// Takes the picked wire away, else the selected layers.
    void remove() {
        Optional<Wire> wire = here.wire().get();
        if (wire.isPresent()) {
            disconnect(wire.orElseThrow());
        } else if (!selectedLayers().isEmpty()) {
            Optional<LayerId> next = selectedAfterwards();
            edit(new NetworkEdit.RemoveLayers(selectedLayers()));
            next.ifPresentOrElse(this::select, this::letGo);
        }
    }

    private Optional<LayerId> selectedAfterwards() {
        Set<LayerId> gone = selectedLayers();
        return gone.stream()
                .flatMap(id -> network().layer(id).stream())
                .flatMap(layer -> layer.inputs().stream())
                .filter(id -> !gone.contains(id))
                .findFirst();
    }

    /// Renames a layer.
    ///
    /// @return why it cannot be called so; nothing if it is
    Optional<String> rename(LayerId id, String name) {
        Optional<String> objection = objectionTo(id, name);
        if (objection.isEmpty() && !id.name().equals(name)) {
            edit(new NetworkEdit.RenameLayer(id, new LayerId(name)));
        }
        return objection;
    }

    /// Why a layer cannot be called so, if it cannot.
    Optional<String> objectionTo(LayerId id, String name) {
        if (!LayerId.isWord(name)) {
            return Optional.of(texts.get("rename.word"));
        }
        boolean taken = !id.name().equals(name) && !network().isFree(new LayerId(name));
        return taken ? Optional.of(texts.get("rename.taken", name)) : Optional.empty();
    }

    void move(Map<LayerId, Position> places) {
        if (!places.isEmpty()) {
            edit(new NetworkEdit.MoveNodes(places));
        }
    }

    /// Moves the selected nodes by some cells of the grid.
    void nudge(int columns, int rows) {
        Map<LayerId, Position> places = new LinkedHashMap<>();
        placement()
                .positions(selected())
                .forEach((id, place) ->
                        places.put(
                                id,
                                new Position(
                                        place.x() + (double) columns * Placement.GRID,
                                        place.y() + (double) rows * Placement.GRID)));
        move(places);
    }

    void chooseOutput() {
        only().filter(id -> !id.isInput()).ifPresent(id -> edit(new NetworkEdit.ChooseOutput(id)));
    }

    /// Whether a layer takes one more wire without losing one.
    static boolean joins(LayerSpec spec) {
        return spec instanceof CombinationSpec;
    }
}
