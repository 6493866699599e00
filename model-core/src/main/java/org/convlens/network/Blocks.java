package org.convlens.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The folded blocks of a drawing, and the kinds of blocks that were kept to be used again.
///
/// @param folded no layer is in two of them
/// @param kinds by their names; each reads the picture of its own, see {@link BlockKind}
public record Blocks(List<Block> folded, List<BlockKind> kinds) {

    /// Neither.
    public static final Blocks NONE = new Blocks(List.of(), List.of());

    /// Copies the lists.
    public Blocks {
        folded = List.copyOf(folded);
        kinds = List.copyOf(kinds);
    }

    /// {@return the block that a layer is folded into}
    ///
    /// @param layer the layer
    public Optional<Block> of(LayerId layer) {
        return folded.stream().filter(block -> block.members().contains(layer)).findFirst();
    }

    /// {@return the folded block of a name}
    ///
    /// @param id the name
    public Optional<Block> named(LayerId id) {
        return folded.stream().filter(block -> block.id().equals(id)).findFirst();
    }

    /// {@return the kept kind of a name}
    ///
    /// @param name the name
    public Optional<BlockKind> kind(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /// {@return for each folded layer the layer whose values leave its block; it stands for all}
    ///
    /// @param network the layers
    public Map<LayerId, LayerId> fronts(Network network) {
        Map<LayerId, LayerId> fronts = new HashMap<>();
        for (Block block : folded) {
            BlockBoundary boundary = BlockBoundary.of(network, block.members());
            boundary.front()
                    .ifPresent(front -> block.members().forEach(id -> fronts.put(id, front)));
        }
        return fronts;
    }

    /// One more; blocks that it meets are absorbed.
    Blocks folding(Block block) {
        Stream<Block> rest =
                folded.stream()
                        .filter(other ->
                                other.members().stream().noneMatch(block.members()::contains));
        return new Blocks(Stream.concat(rest, Stream.of(block)).toList(), kinds);
    }

    Blocks unfolding(LayerId id) {
        return new Blocks(folded.stream().filter(block -> !block.id().equals(id)).toList(), kinds);
    }

    Blocks keeping(BlockKind kind) {
        Stream<BlockKind> rest = kinds.stream().filter(other -> !other.name().equals(kind.name()));
        return new Blocks(folded, Stream.concat(rest, Stream.of(kind)).toList());
    }

    Blocks forgetting(String kind) {
        return new Blocks(
                folded, kinds.stream().filter(other -> !other.name().equals(kind)).toList());
    }

    /// Another name for a block, and for the kind that was kept with it.
    Blocks renaming(LayerId from, LayerId to) {
        boolean own = isOwn(from);
        List<Block> blocks = each(from, block -> block.named(to, own ? to.name() : block.kind()));
        return new Blocks(blocks, own ? each(from.name(), kind -> kind.named(to.name())) : kinds);
    }

    /// Other parameters for a block, and for the kind that was kept with it.
    Blocks choosing(LayerId id, BlockParameters parameters) {
        return new Blocks(
                each(id, block -> block.with(parameters)),
                isOwn(id) ? each(id.name(), kind -> kind.with(parameters)) : kinds);
    }

    /// Whether a block is the one that its kind was made of.
    private boolean isOwn(LayerId id) {
        return named(id).filter(block -> block.kind().equals(id.name())).isPresent();
    }

    private List<Block> each(LayerId id, UnaryOperator<Block> change) {
        return folded.stream()
                .map(block -> block.id().equals(id) ? change.apply(block) : block)
                .toList();
    }

    private List<BlockKind> each(String name, UnaryOperator<BlockKind> change) {
        return kinds.stream()
                .map(kind -> kind.name().equals(name) ? change.apply(kind) : kind)
                .toList();
    }

    Blocks renamingLayer(LayerId from, LayerId to) {
        return new Blocks(
                folded.stream()
                        .map(block -> block.calling(block.id(), id -> id.equals(from) ? to : id))
                        .toList(),
                kinds);
    }

    Blocks without(Set<LayerId> layers) {
        return changing(members -> {
            Set<LayerId> left = new HashSet<>(members);
            left.removeAll(layers);
            return left;
        });
    }

    /// A layer between two of a block becomes one of it.
    Blocks inserting(LayerId fresh, LayerId from, LayerId reader) {
        return changing(members -> {
            Set<LayerId> grown = new HashSet<>(members);
            if (members.contains(from) && members.contains(reader)) {
                grown.add(fresh);
            }
            return grown;
        });
    }

    private Blocks changing(UnaryOperator<Set<LayerId>> change) {
        return new Blocks(
                folded.stream()
                        .map(block -> block.with(change.apply(block.members())))
                        .filter(block -> !block.members().isEmpty())
                        .toList(),
                kinds);
    }
}
