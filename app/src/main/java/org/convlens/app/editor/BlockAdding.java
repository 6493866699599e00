package org.convlens.app.editor;

import org.convlens.network.BlockKind;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.NetworkEdit;
import org.convlens.network.Position;
import org.convlens.tensor.Shape;
import org.convlens.zoo.ReadyBlock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts blocks into the drawing, folded, each as one edit.
final class BlockAdding {

    private final Verbs verbs;

    BlockAdding(Verbs verbs) {
        this.verbs = verbs;
    }

    /// Puts a block behind a layer.
    void append(Offer offer, LayerId source, Position place) {
        kind(offer, source).ifPresent(kind -> put(kind, new Wire(source, source), place));
    }

    /// Puts a block on a wire.
    void insert(Offer offer, Wire wire, Position place) {
        kind(offer, wire.from()).ifPresent(kind -> put(kind, wire, place));
    }

    private void put(BlockKind kind, Wire wire, Position place) {
        LayerId id = verbs.freeBlock(kind.name());
        LayerId exit = kind.exit(id);
        List<NetworkEdit> edits = new ArrayList<>();
        List<Layer> layers = kind.placed(id, wire.from());
        layers.forEach(layer ->
                edits.add(
                        new NetworkEdit.AddLayer(
                                layer,
                                layer.id().equals(exit) ? Optional.of(place) : Optional.empty())));
        Set<LayerId> readers =
                wire.behind(verbs.drawing()).stream().map(Wire::to).collect(Collectors.toSet());
        edits.add(new NetworkEdit.Redirect(wire.from(), exit, readers));
        edits.add(new NetworkEdit.Fold(kind.folded(id)));
        verbs.edit(new NetworkEdit.Several(verbs.say("edit.block", id), edits));
        if (verbs.network().layer(exit).isPresent()) {
            verbs.select(exit);
        }
    }

    /// Ready blocks are fitted to the maps they will read; without maps a sentence says so.
    private Optional<BlockKind> kind(Offer offer, LayerId source) {
        return switch (offer) {
            case Offer.Kept(BlockKind kind) -> Optional.of(kind);
            case Offer.OfLayer(LayerSpec _) -> Optional.empty();
            case Offer.Ready(ReadyBlock block) -> {
                Optional<Shape> maps = verbs.shapeOf(source).filter(Shape::isSpatial);
                if (maps.isEmpty()) {
                    verbs.hint(verbs.say("hint.block.maps", source));
                }
                yield maps.map(block::of);
            }
        };
    }
}
