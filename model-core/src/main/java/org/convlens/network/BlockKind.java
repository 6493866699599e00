package org.convlens.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A block to be used again: a network of its own, whose picture is what the block will read and
/// whose answer is what will be read of it.
///
/// @param body its name is the kind's; its input has the shape that came in when it was folded
/// @param parameters what can be set when it is used; about layers of the body only
public record BlockKind(Network body, BlockParameters parameters) {

    /// Leaves out parameters of layers that are not there.
    public BlockKind {
        parameters = parameters.within(body.ids());
    }

    /// A block with the parameters that are found in it.
    ///
    /// @param body its name is the kind's; its input has the shape that comes in
    public BlockKind(Network body) {
        this(body, BlockParameters.found(body.layers()));
    }

    /// {@return what people call it}
    public String name() {
        return body.name();
    }

    /// {@return the same block under another name}
    ///
    /// @param other the name
    public BlockKind named(String other) {
        return new BlockKind(
                new Network(other, body.input(), body.layers(), body.output(), body.loss()),
                parameters);
    }

    /// {@return some layers of a network as a block; nothing if they have not one way in and one
    /// way out}
    ///
    /// @param name what people call it
    /// @param network where the layers are; its own input stays the body's
    /// @param members the layers
    public static Optional<BlockKind> of(String name, Network network, Set<LayerId> members) {
        BlockBoundary boundary = BlockBoundary.of(network, members);
        if (!boundary.isOfABlock()) {
            return Optional.empty();
        }
        LayerId source = boundary.sources().getFirst();
        UnaryOperator<LayerId> inside = id -> id.equals(source) ? LayerId.INPUT : id;
        List<Layer> layers =
                network.layers().stream()
                        .filter(layer -> members.contains(layer.id()))
                        .map(layer -> reading(layer, inside))
                        .toList();
        return Optional.of(
                new BlockKind(
                        new Network(
                                name,
                                network.input(),
                                layers,
                                boundary.exits().getFirst(),
                                network.loss())));
    }

    /// {@return the same block with other parameters}
    ///
    /// @param others about layers of the body
    public BlockKind with(BlockParameters others) {
        return new BlockKind(body, others);
    }

    /// {@return the same block with other numbers}
    ///
    /// @param arguments by the names of parameters; those left out stay
    public BlockKind with(Map<String, Double> arguments) {
        List<Layer> layers = body.layers();
        for (BlockParameter parameter : parameters.all()) {
            Double argument = arguments.get(parameter.name());
            if (argument != null) {
                layers = layers.stream().map(layer -> parameter.set(layer, argument)).toList();
            }
        }
        return new BlockKind(body.with(layers), parameters);
    }

    /// {@return the layers for a network: named after the block, reading a source}
    ///
    /// @param id the name of the block there
    /// @param source what it reads
    public List<Layer> placed(LayerId id, LayerId source) {
        Map<LayerId, LayerId> names = placed(id);
        UnaryOperator<LayerId> outside =
                own -> own.isInput() ? source : names.getOrDefault(own, own);
        return inOrder(body.layers()).stream()
                .map(layer -> reading(layer.named(outside.apply(layer.id())), outside))
                .toList();
    }

    /// {@return the block as a node of a network where its layers were placed}
    ///
    /// @param id the name of the block there
    public Block folded(LayerId id) {
        Map<LayerId, LayerId> names = placed(id);
        return new Block(id, name(), body.ids(), parameters)
                .calling(id, own -> names.getOrDefault(own, own));
    }

    /// {@return the name of the layer that answers for the block in a network}
    ///
    /// @param id the name of the block there
    public LayerId exit(LayerId id) {
        return placed(id).getOrDefault(body.output(), id);
    }

    /// Names of the layers by those in the body: the block's name, a dot, and what is left of
    /// theirs without the name of the block they were folded from.
    private Map<LayerId, LayerId> placed(LayerId id) {
        Map<LayerId, LayerId> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Layer layer : body.layers()) {
            String own = layer.id().name();
            String last = own.substring(own.lastIndexOf('.') + 1);
            String word = taken.add(last) ? last : own.replace('.', '-');
            taken.add(word);
            names.put(layer.id(), new LayerId(id + "." + word));
        }
        return names;
    }

    /// Inputs before their readers; layers in a cycle last.
    private static List<Layer> inOrder(List<Layer> layers) {
        List<Layer> open = new ArrayList<>(layers);
        List<Layer> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            Set<LayerId> waiting = open.stream().map(Layer::id).collect(Collectors.toSet());
            List<Layer> ready =
                    open.stream()
                            .filter(layer -> layer.inputs().stream().noneMatch(waiting::contains))
                            .toList();
            List<Layer> next = ready.isEmpty() ? List.copyOf(open) : ready;
            ordered.addAll(next);
            open.removeAll(next);
        }
        return ordered;
    }

    private static Layer reading(Layer layer, UnaryOperator<LayerId> names) {
        return layer.reading(layer.inputs().stream().map(names).toList());
    }
}
