package org.convlens.network;

import org.convlens.tensor.Shape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What each edit does to a drawing.
final class Editing {

    private Editing() {}

    static Drawing apply(Drawing drawing, NetworkEdit edit) {
        return switch (edit) {
            case NetworkEdit.AddLayer add -> add(drawing, add);
            case NetworkEdit.InsertOnWire insert -> insert(drawing, insert);
            case NetworkEdit.RemoveLayers remove -> Removal.apply(drawing, remove.ids());
            case NetworkEdit.Connect connect -> connect(drawing, connect);
            case NetworkEdit.Disconnect disconnect -> disconnect(drawing, disconnect);
            case NetworkEdit.ChangeLayer(LayerId id, LayerSpec spec) ->
                    replacing(drawing, layerOf(drawing, id).with(spec));
            case NetworkEdit.Restrain(LayerId id, Restraint restraint) ->
                    replacing(drawing, layerOf(drawing, id).restrained(restraint));
            case NetworkEdit.RenameLayer rename -> rename(drawing, rename);
            case NetworkEdit.Redirect redirect -> redirect(drawing, redirect);
            case NetworkEdit.Fold(Block block) -> fold(drawing, block);
            case NetworkEdit.Unfold(LayerId block) ->
                    drawing.with(drawing.blocks().unfolding(blockOf(drawing, block).id()));
            case NetworkEdit.RenameBlock(LayerId from, LayerId to) ->
                    renameBlock(drawing, from, to);
            case NetworkEdit.ChooseParameters(LayerId block, BlockParameters parameters) ->
                    drawing.with(
                            drawing.blocks().choosing(blockOf(drawing, block).id(), parameters));
            case NetworkEdit.KeepBlock(BlockKind kind) ->
                    drawing.with(drawing.blocks().keeping(kind));
            case NetworkEdit.ForgetBlock(String kind) ->
                    drawing.with(drawing.blocks().forgetting(kind));
            case NetworkEdit.ChooseOutput(LayerId id) ->
                    drawing.with(drawing.network().answering(layerOf(drawing, id).id()));
            case NetworkEdit.ChangeInput(Shape input) ->
                    drawing.with(drawing.network().seeing(input));
            case NetworkEdit.MoveNodes(var positions) -> move(drawing, positions);
            case NetworkEdit.Several(String _, List<NetworkEdit> edits) -> all(drawing, edits);
            case NetworkEdit.Replace(Drawing other) -> other;
        };
    }

    static Layer layerOf(Drawing drawing, LayerId id) {
        return drawing.network()
                .layer(id)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "An edit must name a layer that is there; received: " + id));
    }

    private static Drawing add(Drawing drawing, NetworkEdit.AddLayer edit) {
        Network after = drawing.network().with(withNew(drawing, edit.layer()));
        return new Drawing(
                Output.following(drawing.network(), after),
                placed(drawing, edit.layer().id(), edit.position()),
                drawing.blocks());
    }

    private static Drawing insert(Drawing drawing, NetworkEdit.InsertOnWire edit) {
        LayerId fresh = edit.layer().id();
        Drawing added =
                new Drawing(
                        drawing.network().with(withNew(drawing, edit.layer())),
                        placed(drawing, fresh, edit.position()),
                        drawing.blocks().inserting(fresh, edit.from(), edit.reader()));
        Layer reader = layerOf(drawing, edit.reader());
        requireWire(edit.from(), reader);
        return replacing(added, reader.reading(renamed(reader.inputs(), edit.from(), fresh)));
    }

    private static Drawing connect(Drawing drawing, NetworkEdit.Connect edit) {
        requireSource(drawing, edit.from());
        Layer reader = layerOf(drawing, edit.to());
        Drawing connected = replacing(drawing, reader.reading(inputsWith(reader, edit.from())));
        return drawing.with(Output.following(drawing.network(), connected.network()));
    }

    private static List<LayerId> inputsWith(Layer reader, LayerId from) {
        return reader.spec() instanceof CombinationSpec
                ? Stream.concat(reader.inputs().stream(), Stream.of(from)).distinct().toList()
                : List.of(from);
    }

    private static Drawing disconnect(Drawing drawing, NetworkEdit.Disconnect edit) {
        Layer reader = layerOf(drawing, edit.to());
        requireWire(edit.from(), reader);
        return replacing(
                drawing,
                reader.reading(
                        reader.inputs().stream().filter(id -> !id.equals(edit.from())).toList()));
    }

    private static Drawing rename(Drawing drawing, NetworkEdit.RenameLayer edit) {
        LayerId from = layerOf(drawing, edit.from()).id();
        if (from.equals(edit.to())) {
            return drawing;
        }
        requireFree(drawing, edit.to());
        Network before = drawing.network();
        List<Layer> layers =
                before.layers().stream()
                        .map(layer -> layer.id().equals(from) ? layer.named(edit.to()) : layer)
                        .map(layer -> layer.reading(renamed(layer.inputs(), from, edit.to())))
                        .toList();
        LayerId output = before.output().equals(from) ? edit.to() : before.output();
        return new Drawing(
                before.with(layers).answering(output),
                movedName(drawing, from, edit.to()),
                drawing.blocks().renamingLayer(from, edit.to()));
    }

    private static Map<LayerId, Position> movedName(Drawing drawing, LayerId from, LayerId to) {
        Map<LayerId, Position> positions = new HashMap<>(drawing.positions());
        Position position = positions.remove(from);
        if (position != null) {
            positions.put(to, position);
        }
        return positions;
    }

    private static Drawing move(Drawing drawing, Map<LayerId, Position> places) {
        places.keySet().forEach(id -> requireSource(drawing, id));
        Map<LayerId, Position> positions = new HashMap<>(drawing.positions());
        positions.putAll(places);
        return new Drawing(drawing.network(), positions, drawing.blocks());
    }

    private static Drawing redirect(Drawing drawing, NetworkEdit.Redirect edit) {
        requireSource(drawing, edit.to());
        Drawing result = drawing;
        for (LayerId id : edit.readers()) {
            Layer reader = layerOf(drawing, id);
            requireWire(edit.from(), reader);
            result =
                    replacing(
                            result,
                            reader.reading(renamed(reader.inputs(), edit.from(), edit.to())));
        }
        return result;
    }

    private static Drawing fold(Drawing drawing, Block block) {
        requireFree(drawing, block.id());
        block.members().forEach(id -> layerOf(drawing, id));
        if (block.members().isEmpty()) {
            throw new IllegalArgumentException("A block needs layers; received: none");
        }
        return drawing.with(drawing.blocks().folding(block));
    }

    private static Drawing renameBlock(Drawing drawing, LayerId from, LayerId to) {
        LayerId block = blockOf(drawing, from).id();
        if (block.equals(to)) {
            return drawing;
        }
        requireFree(drawing, to);
        return drawing.with(drawing.blocks().renaming(block, to));
    }

    private static Block blockOf(Drawing drawing, LayerId id) {
        return drawing.blocks()
                .named(id)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "An edit must name a block that is there; received: " + id));
    }

    private static Drawing all(Drawing drawing, List<NetworkEdit> edits) {
        Drawing result = drawing;
        for (NetworkEdit edit : edits) {
            result = result.apply(edit);
        }
        return result;
    }

    private static List<Layer> withNew(Drawing drawing, Layer layer) {
        requireFree(drawing, layer.id());
        layer.inputs().forEach(id -> requireSource(drawing, id));
        return Stream.concat(drawing.network().layers().stream(), Stream.of(layer)).toList();
    }

    private static Map<LayerId, Position> placed(
            Drawing drawing, LayerId id, Optional<Position> position) {
        Map<LayerId, Position> positions = new HashMap<>(drawing.positions());
        position.ifPresent(place -> positions.put(id, place));
        return positions;
    }

    private static Drawing replacing(Drawing drawing, Layer changed) {
        return drawing.with(drawing.network().replacing(changed));
    }

    private static List<LayerId> renamed(List<LayerId> ids, LayerId from, LayerId to) {
        return ids.stream().map(id -> id.equals(from) ? to : id).toList();
    }

    private static void requireFree(Drawing drawing, LayerId id) {
        if (!LayerId.isWord(id.name()) || !drawing.isFree(id)) {
            throw new IllegalArgumentException(
                    "A name must be a word that no other layer or block has; received: " + id);
        }
    }

    private static void requireSource(Drawing drawing, LayerId id) {
        if (!id.isInput()) {
            layerOf(drawing, id);
        }
    }

    private static void requireWire(LayerId from, Layer reader) {
        if (!reader.inputs().contains(from)) {
            throw new IllegalArgumentException(
                    "An edit must name a wire that is there; received: from %s to %s"
                            .formatted(from, reader.id()));
        }
    }
}
