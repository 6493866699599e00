package org.convlens.app.editor;

import org.convlens.app.shell.Texts;
import org.convlens.app.state.LabCommands;
import org.convlens.app.state.LabState;
import org.convlens.app.state.Selection;
import org.convlens.network.Block;
import org.convlens.network.BlockBoundary;
import org.convlens.network.BlockKind;
import org.convlens.network.CombinationSpec;
import org.convlens.network.Drawing;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.Network;
import org.convlens.network.NetworkEdit;
import org.convlens.network.Position;
import org.convlens.plan.LayerPlan;
import org.convlens.tensor.Shape;

import java.util.ArrayDeque;
import java.util.ArrayList;
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

    Drawing drawing() {
        return lab.drawing().get();
    }

    Network network() {
        return drawing().network();
    }

    /// What goes out of a layer or the picture, if that is known.
    Optional<Shape> shapeOf(LayerId id) {
        return id.isInput()
                ? Optional.of(network().input())
                : lab.plan().get().layer(id).flatMap(LayerPlan::output);
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

    /// The layers of the selected nodes, all layers of a folded block among them; not the picture,
    /// which cannot be taken away or copied.
    Set<LayerId> selectedLayers() {
        return selected().stream()
                .filter(id -> !id.isInput())
                .flatMap(id -> layersOf(id).stream())
                .collect(Collectors.toSet());
    }

    private Set<LayerId> layersOf(LayerId node) {
        return drawing().blocks().of(node).map(Block::members).orElse(Set.of(node));
    }

    /// The folded block that is selected, if it is one.
    Optional<Block> selectedBlock() {
        return only().flatMap(drawing().blocks()::of);
    }

    /// The name on a node: a block's own, or the layer's.
    LayerId titleOf(LayerId node) {
        return drawing().blocks().of(node).map(Block::id).orElse(node);
    }

    /// A name for one more block: that of its kind, and a number.
    LayerId freeBlock(String kind) {
        String stem = kind.replaceAll("\\d+$", "");
        int number = 1;
        while (!drawing().isFree(new LayerId(stem + number))) {
            number++;
        }
        return new LayerId(stem + number);
    }

    /// Folds the selected layers into a block and keeps it to be used again.
    ///
    /// @return whether they have one way in and one way out, as a block must
    boolean fold() {
        Set<LayerId> members = selectedLayers();
        LayerId id = freeBlock("block");
        Optional<BlockKind> kind =
                members.size() < 2
                        ? Optional.empty()
                        : BlockKind.of(id.name(), seen(members), members);
        kind.ifPresentOrElse(
                found -> {
                    edit(
                            new NetworkEdit.Several(
                                    texts.get("edit.fold", id),
                                    List.of(
                                            new NetworkEdit.KeepBlock(found),
                                            new NetworkEdit.Fold(
                                                    new Block(
                                                            id,
                                                            id.name(),
                                                            members,
                                                            found.parameters())))));
                    BlockBoundary.of(network(), members).front().ifPresent(this::select);
                },
                () -> hint(texts.get("hint.fold")));
        return kind.isPresent();
    }

    /// The network as the layers see it, with what comes in as the picture.
    private Network seen(Set<LayerId> members) {
        return BlockBoundary.of(network(), members).sources().stream()
                .findFirst()
                .flatMap(this::shapeOf)
                .map(network()::seeing)
                .orElseGet(this::network);
    }

    /// Shows the layers of the selected block each as its own again.
    void unfold() {
        selectedBlock()
                .ifPresent(block -> {
                    edit(new NetworkEdit.Unfold(block.id()));
                    select(block.members());
                });
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
            edit(connecting(from, to));
        }
    }

    /// A wire to a block is read by what read its only way in.
    private NetworkEdit connecting(LayerId from, LayerId to) {
        Set<LayerId> members = layersOf(to);
        List<LayerId> sources = BlockBoundary.of(network(), members).sources();
        if (members.size() == 1 || sources.size() != 1) {
            return new NetworkEdit.Connect(from, to);
        }
        LayerId source = sources.getFirst();
        Set<LayerId> readers =
                network().readersOf(source).stream()
                        .map(Layer::id)
                        .filter(members::contains)
                        .collect(Collectors.toSet());
        return new NetworkEdit.Redirect(source, from, readers);
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
        List<NetworkEdit> edits = new ArrayList<>();
        wire.behind(drawing())
                .forEach(real -> edits.add(new NetworkEdit.Disconnect(real.from(), real.to())));
        edit(
                edits.size() == 1
                        ? edits.getFirst()
                        : new NetworkEdit.Several(
                                texts.get("edit.disconnect", titleOf(wire.to())), edits));
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
        if (objection.isEmpty() && !titleOf(id).name().equals(name)) {
            edit(renaming(id, new LayerId(name)));
        }
        return objection;
    }

    NetworkEdit renaming(LayerId node, LayerId name) {
        LayerId title = titleOf(node);
        return title.equals(node)
                ? new NetworkEdit.RenameLayer(node, name)
                : new NetworkEdit.RenameBlock(title, name);
    }

    /// Why a layer cannot be called so, if it cannot.
    Optional<String> objectionTo(LayerId id, String name) {
        if (!LayerId.isWord(name)) {
            return Optional.of(texts.get("rename.word"));
        }
        boolean taken = !titleOf(id).name().equals(name) && !drawing().isFree(new LayerId(name));
        return taken ? Optional.of(texts.get("rename.taken", name)) : Optional.empty();
    }

    void move(Map<LayerId, Position> places) {
        if (!places.isEmpty()) {
            edit(new NetworkEdit.MoveNodes(withHidden(places)));
        }
    }

    /// The layers hidden in a block keep their places relative to it.
    private Map<LayerId, Position> withHidden(Map<LayerId, Position> places) {
        Map<LayerId, Position> all = new LinkedHashMap<>();
        places.forEach((node, place) -> {
            Position before = placement().position(node);
            layersOf(node)
                    .forEach(id -> {
                        Position own = drawing().positions().get(id);
                        if (own != null) {
                            all.put(
                                    id,
                                    new Position(
                                            own.x() + place.x() - before.x(),
                                            own.y() + place.y() - before.y()));
                        }
                    });
            all.put(node, place);
        });
        return all;
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
