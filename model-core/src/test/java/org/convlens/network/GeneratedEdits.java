package org.convlens.network;

import org.convlens.tensor.Shape;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Random edits that fit a drawing, from a seed.
public final class GeneratedEdits {

    private final SplittableRandom random;

    /// Edits from a seed.
    ///
    /// @param seed where all randomness comes from
    public GeneratedEdits(long seed) {
        random = new SplittableRandom(seed);
    }

    /// {@return an empty drawing}
    public static Drawing empty() {
        Network nothing =
                new Network(
                        "empty",
                        Shape.of(1, 28, 28),
                        List.of(),
                        LayerId.INPUT,
                        Loss.SOFTMAX_CROSS_ENTROPY);
        return new Drawing(nothing, Map.of());
    }

    /// {@return a drawing after some edits}
    ///
    /// @param edits how many
    public Drawing drawing(int edits) {
        Drawing drawing = empty();
        for (int i = 0; i < edits; i++) {
            drawing = drawing.apply(next(drawing));
        }
        return drawing;
    }

    /// {@return an edit that fits}
    ///
    /// @param drawing what it must fit
    public NetworkEdit next(Drawing drawing) {
        return drawing.network().layers().size() < 3 ? add(drawing) : any(drawing);
    }

    private NetworkEdit any(Drawing drawing) {
        Network network = drawing.network();
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> add(drawing);
            case 3, 4 -> insert(drawing);
            case 5 -> new NetworkEdit.RemoveLayers(someLayers(network));
            case 6 -> new NetworkEdit.Connect(source(network), layer(network).id());
            case 7 -> disconnect(drawing);
            case 8 -> new NetworkEdit.ChangeLayer(layer(network).id(), spec());
            case 9 ->
                    new NetworkEdit.RenameLayer(
                            layer(network).id(), new LayerId("renamed" + random.nextLong()));
            case 10 -> new NetworkEdit.MoveNodes(Map.of(source(network), position()));
            default -> rare(drawing);
        };
    }

    private NetworkEdit rare(Drawing drawing) {
        Network network = drawing.network();
        return switch (random.nextInt(10)) {
            case 9 -> choose(drawing);
            case 5 -> fold(drawing);
            case 6 -> unfold(drawing);
            case 7 -> new NetworkEdit.KeepBlock(new BlockKind(network.with(network.layers())));
            case 8 -> redirect(drawing);
            case 3 ->
                    new NetworkEdit.Restrain(
                            layer(network).id(), new Restraint(0, random.nextDouble(), 3));
            case 0 -> new NetworkEdit.ChooseOutput(layer(network).id());
            case 1 -> new NetworkEdit.ChangeInput(Shape.of(3, 32, 1 + random.nextInt(32)));
            case 2 -> new NetworkEdit.Replace(drawing.with(network.with(network.layers())));
            default -> new NetworkEdit.Several("paste", List.of(add(drawing), moveInput()));
        };
    }

    private NetworkEdit fold(Drawing drawing) {
        LayerId id = new LayerId("block" + random.nextLong(1L << 40));
        return new NetworkEdit.Fold(new Block(id, "kind", someLayers(drawing.network())));
    }

    private NetworkEdit unfold(Drawing drawing) {
        List<Block> folded = drawing.blocks().folded();
        return folded.isEmpty() ? fold(drawing) : new NetworkEdit.Unfold(pick(folded).id());
    }

    private NetworkEdit choose(Drawing drawing) {
        List<Block> folded = drawing.blocks().folded();
        BlockSetting setting = pick(List.of(BlockSetting.values()));
        return folded.isEmpty()
                ? fold(drawing)
                : choose(pick(folded), setting, pick(List.of("width", "depth")) + setting.word());
    }

    private NetworkEdit choose(Block block, BlockSetting setting, String name) {
        LayerId member = pick(block.members().stream().sorted().toList());
        return new NetworkEdit.ChooseParameters(
                block.id(), block.parameters().with(name, setting, member));
    }

    private NetworkEdit redirect(Drawing drawing) {
        List<Layer> readers = connected(drawing);
        if (readers.isEmpty()) {
            return add(drawing);
        }
        Layer reader = pick(readers);
        return new NetworkEdit.Redirect(
                pick(reader.inputs()), source(drawing.network()), Set.of(reader.id()));
    }

    private NetworkEdit moveInput() {
        return new NetworkEdit.MoveNodes(Map.of(LayerId.INPUT, position()));
    }

    private NetworkEdit add(Drawing drawing) {
        LayerSpec spec = spec();
        List<LayerId> inputs =
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(_ -> source(drawing.network()))
                        .distinct()
                        .toList();
        return new NetworkEdit.AddLayer(
                new Layer(Palette.freeId(drawing.network(), spec), spec, inputs), position());
    }

    private NetworkEdit insert(Drawing drawing) {
        List<Layer> readers = connected(drawing);
        if (readers.isEmpty()) {
            return add(drawing);
        }
        Layer reader = pick(readers);
        LayerSpec spec = spec();
        LayerId from = pick(reader.inputs());
        LayerId id = Palette.freeId(drawing.network(), spec);
        return new NetworkEdit.InsertOnWire(
                new Layer(id, spec, List.of(from)), position(), reader.id());
    }

    private NetworkEdit disconnect(Drawing drawing) {
        List<Layer> readers = connected(drawing);
        if (readers.isEmpty()) {
            return add(drawing);
        }
        Layer reader = pick(readers);
        return new NetworkEdit.Disconnect(pick(reader.inputs()), reader.id());
    }

    private static List<Layer> connected(Drawing drawing) {
        return drawing.network().layers().stream()
                .filter(layer -> !layer.inputs().isEmpty())
                .toList();
    }

    private Set<LayerId> someLayers(Network network) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(_ -> layer(network).id())
                .collect(Collectors.toSet());
    }

    private LayerSpec spec() {
        return pick(Palette.fresh());
    }

    private Layer layer(Network network) {
        return pick(network.layers());
    }

    private LayerId source(Network network) {
        return pick(
                Stream.concat(Stream.of(LayerId.INPUT), network.layers().stream().map(Layer::id))
                        .toList());
    }

    private Position position() {
        return new Position(random.nextInt(1000), random.nextInt(1000));
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
