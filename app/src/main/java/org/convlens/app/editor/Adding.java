package org.convlens.app.editor;

import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.Network;
import org.convlens.network.NetworkEdit;
import org.convlens.network.Palette;
import org.convlens.network.Position;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts new layers into the drawing.
final class Adding {

    /// The room kept for a node that is not there yet: that of the tallest one.
    static final Dimension2D ROOM =
            new Dimension2D(NodeFace.WIDTH, NodeFace.HEAD + NodeFace.LINE + NodeFace.PICTURES);

    private static final double REACH = 160;

    private final Verbs verbs;
    private final EditorState here;
    private final BlockAdding blocks;

    Adding(Verbs verbs, EditorState here) {
        this.verbs = verbs;
        this.here = here;
        this.blocks = new BlockAdding(verbs);
    }

    /// Adds something where one works: onto the picked wire, behind the selected layers where it
    /// joins branches, else after the selected layer, else at the end.
    void add(Offer offer) {
        Optional<Wire> wire = here.wire().get();
        Set<LayerId> selected = verbs.selected();
        if (wire.isPresent()) {
            insert(offer, wire.orElseThrow());
        } else if (joins(offer) && selected.size() > 1) {
            append(offer, inOrder(selected), placement().after(lowest(selected), ROOM));
        } else {
            addAfter(offer, verbs.only().orElseGet(this::end));
        }
    }

    private static boolean joins(Offer offer) {
        return offer instanceof Offer.OfLayer(LayerSpec spec) && Verbs.joins(spec);
    }

    private void addAfter(Offer offer, LayerId anchor) {
        List<Wire> wires =
                Wire.of(verbs.drawing()).stream()
                        .filter(wire -> wire.from().equals(anchor))
                        .toList();
        if (wires.size() == 1) {
            insert(offer, wires.getFirst());
        } else {
            append(offer, List.of(anchor), placement().after(anchor, ROOM));
        }
    }

    /// Adds something at a place, reading what is near and open.
    void addAt(Offer offer, Position place) {
        append(offer, openEndAbove(place).map(List::of).orElse(List.of()), place);
    }

    private void append(Offer offer, List<LayerId> inputs, Position place) {
        if (offer instanceof Offer.OfLayer(LayerSpec spec)) {
            add(spec, inputs, place);
        } else {
            blocks.append(offer, inputs.isEmpty() ? end() : inputs.getFirst(), place);
        }
    }

    private void add(LayerSpec spec, List<LayerId> inputs, Position place) {
        LayerId id = Palette.freeId(network(), spec);
        verbs.edit(new NetworkEdit.AddLayer(new Layer(id, spec, inputs), place));
        selectIfThere(id);
    }

    /// Inserts something in the middle of a wire.
    void insert(Offer offer, Wire wire) {
        Rectangle2D from = placement().box(wire.from());
        Rectangle2D to = placement().box(wire.to());
        Position middle =
                new Position(
                        (from.getMinX() + to.getMinX()) / 2,
                        (from.getMinY() + from.getHeight() / 2 + to.getMinY() + to.getHeight() / 2)
                                        / 2
                                - ROOM.getHeight() / 2);
        insert(offer, wire, placement().near(middle, ROOM));
    }

    /// Inserts something on a wire and puts its node at a place.
    void insert(Offer offer, Wire wire, Position place) {
        here.wire().set(Optional.empty());
        if (offer instanceof Offer.OfLayer(LayerSpec spec)) {
            insert(spec, wire, place);
        } else {
            blocks.insert(offer, wire, place);
        }
    }

    private void insert(LayerSpec spec, Wire wire, Position place) {
        LayerId id = Palette.freeId(network(), spec);
        Layer layer = new Layer(id, spec, List.of(wire.from()));
        List<Wire> wires = wire.behind(verbs.drawing());
        verbs.edit(
                wires.size() == 1
                        ? new NetworkEdit.InsertOnWire(layer, place, wires.getFirst().to())
                        : inFrontOfABlock(layer, wires, place));
        selectIfThere(id);
    }

    /// All layers of a block that read the start of the wire read the new layer.
    private NetworkEdit inFrontOfABlock(Layer layer, List<Wire> wires, Position place) {
        Set<LayerId> readers = wires.stream().map(Wire::to).collect(Collectors.toSet());
        return new NetworkEdit.Several(
                verbs.say("edit.insert", layer.id()),
                List.of(
                        new NetworkEdit.AddLayer(layer, place),
                        new NetworkEdit.Redirect(layer.inputs().getFirst(), layer.id(), readers)));
    }

    /// The nearest node that nobody reads, if one ends near above a place.
    Optional<LayerId> openEndAbove(Position place) {
        Point2D top = new Point2D(place.x() + NodeFace.WIDTH / 2, place.y());
        return placement().boxes().keySet().stream()
                .filter(id -> network().readersOf(id).isEmpty())
                .filter(id -> distance(id, top) < REACH)
                .min(Comparator.comparingDouble(id -> distance(id, top)));
    }

    private double distance(LayerId id, Point2D top) {
        Rectangle2D box = placement().box(id);
        Side side = Side.facing(box, new Rectangle2D(top.getX(), top.getY(), 0, 0));
        return side.of(box).distance(top);
    }

    private void selectIfThere(LayerId id) {
        if (!network().isFree(id)) {
            verbs.select(id);
        }
    }

    private LayerId end() {
        return network().output();
    }

    private List<LayerId> inOrder(Set<LayerId> ids) {
        return ids.stream()
                .sorted(Comparator.comparingDouble(id -> placement().box(id).getMinX()))
                .toList();
    }

    private LayerId lowest(Set<LayerId> ids) {
        return ids.stream()
                .max(Comparator.comparingDouble(id -> placement().box(id).getMaxY()))
                .orElse(LayerId.INPUT);
    }

    private Network network() {
        return verbs.network();
    }

    private Placement placement() {
        return here.placement().get();
    }
}
