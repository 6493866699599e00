package org.convlens.network;

import org.convlens.tensor.Shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One step of the user's hand on a drawing; a value, kept in the undo history with the drawing it
/// met.
///
/// Law: undo after do is the drawing before, exactly, positions and answer included.
public sealed interface NetworkEdit {

    /// A new layer, with its wires, at a place.
    ///
    /// @param layer the new layer; its id is free
    /// @param position where its node stands; nothing leaves it to the automatic layout
    record AddLayer(Layer layer, Optional<Position> position) implements NetworkEdit {

        /// A new layer at a place.
        ///
        /// @param layer the new layer; its id is free
        /// @param position where its node stands
        public AddLayer(Layer layer, Position position) {
            this(layer, Optional.of(position));
        }

        /// A new layer that the automatic layout will place.
        ///
        /// @param layer the new layer; its id is free
        public AddLayer(Layer layer) {
            this(layer, Optional.empty());
        }
    }

    /// A new layer between two connected ones.
    ///
    /// @param layer the new layer, reading `from`
    /// @param position where its node stands; nothing leaves it to the automatic layout
    /// @param reader the layer that read `from` and now reads the new one
    record InsertOnWire(Layer layer, Optional<Position> position, LayerId reader)
            implements NetworkEdit {

        /// A new layer at a place between two connected ones.
        ///
        /// @param layer the new layer, reading `from`
        /// @param position where its node stands
        /// @param reader the layer that read `from` and now reads the new one
        public InsertOnWire(Layer layer, Position position, LayerId reader) {
            this(layer, Optional.of(position), reader);
        }

        /// A new layer between two connected ones that the automatic layout will place.
        ///
        /// @param layer the new layer, reading `from`
        /// @param reader the layer that read `from` and now reads the new one
        public InsertOnWire(Layer layer, LayerId reader) {
            this(layer, Optional.empty(), reader);
        }

        /// Checks that the new layer reads the start of the wire.
        ///
        /// @throws IllegalArgumentException if it reads nothing
        public InsertOnWire {
            if (layer.inputs().isEmpty()) {
                throw new IllegalArgumentException(
                        "A layer inserted on a wire must read its start; received: " + layer);
            }
        }

        /// {@return where the wire starts}
        public LayerId from() {
            return layer.inputs().getFirst();
        }
    }

    /// Layers taken away; the readers of a layer with one input read that input instead.
    ///
    /// @param ids which layers
    record RemoveLayers(Set<LayerId> ids) implements NetworkEdit {

        /// Copies the set.
        public RemoveLayers {
            ids = Set.copyOf(ids);
        }
    }

    /// A new wire, appended to the inputs of a layer that joins branches, in place of the input
    /// otherwise.
    ///
    /// @param from where it starts
    /// @param to the layer that reads it
    record Connect(LayerId from, LayerId to) implements NetworkEdit {}

    /// A wire taken away.
    ///
    /// @param from where it starts
    /// @param to the layer that read it
    record Disconnect(LayerId from, LayerId to) implements NetworkEdit {}

    /// Other settings for a layer.
    ///
    /// @param id which layer
    /// @param spec the new settings
    record ChangeLayer(LayerId id, LayerSpec spec) implements NetworkEdit {}

    /// Something else that keeps a layer's weights small.
    ///
    /// @param id which layer
    /// @param restraint penalties and limit
    record Restrain(LayerId id, Restraint restraint) implements NetworkEdit {}

    /// Another name for a layer; all wires follow.
    ///
    /// @param from the old name
    /// @param to the new name, free and a word
    record RenameLayer(LayerId from, LayerId to) implements NetworkEdit {}

    /// Another layer as the answer.
    ///
    /// @param id the layer
    record ChooseOutput(LayerId id) implements NetworkEdit {}

    /// Another picture size.
    ///
    /// @param input `[channels, height, width]`
    record ChangeInput(Shape input) implements NetworkEdit {}

    /// Layers that read one layer and now read another, by the same wires.
    ///
    /// @param from what they read
    /// @param to what they read now
    /// @param readers which layers
    record Redirect(LayerId from, LayerId to, Set<LayerId> readers) implements NetworkEdit {

        /// Copies the set.
        public Redirect {
            readers = Set.copyOf(readers);
        }
    }

    /// Layers shown as one node from now on.
    ///
    /// @param block its name is free
    record Fold(Block block) implements NetworkEdit {}

    /// Layers shown each as its own again.
    ///
    /// @param block the name of the block
    record Unfold(LayerId block) implements NetworkEdit {}

    /// Another name for a block.
    ///
    /// @param from the old name
    /// @param to the new name, free and a word
    record RenameBlock(LayerId from, LayerId to) implements NetworkEdit {}

    /// Other parameters for a block, and for the kind that was kept with it.
    ///
    /// @param block the name of the block
    /// @param parameters about its layers
    record ChooseParameters(LayerId block, BlockParameters parameters) implements NetworkEdit {}

    /// A block kept to be used again, in the place of one of the same name.
    ///
    /// @param kind the block
    record KeepBlock(BlockKind kind) implements NetworkEdit {}

    /// A block no longer kept.
    ///
    /// @param kind its name
    record ForgetBlock(String kind) implements NetworkEdit {}

    /// Nodes moved to new places.
    ///
    /// @param positions the new places of the moved nodes
    record MoveNodes(Map<LayerId, Position> positions) implements NetworkEdit {

        /// Copies the map.
        public MoveNodes {
            positions = Map.copyOf(positions);
        }
    }

    /// Several edits as one step.
    ///
    /// @param name a key of the step's name, such as `paste`
    /// @param edits in order
    record Several(String name, List<NetworkEdit> edits) implements NetworkEdit {

        /// Copies the list.
        public Several {
            edits = List.copyOf(edits);
        }
    }

    /// The whole drawing replaced, as when a preset is opened.
    ///
    /// @param drawing the new one
    record Replace(Drawing drawing) implements NetworkEdit {}
}
