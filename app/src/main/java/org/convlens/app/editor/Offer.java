package org.convlens.app.editor;

import org.convlens.network.BlockKind;
import org.convlens.network.LayerSpec;
import org.convlens.zoo.ReadyBlock;

/// What the palette offers to put into a network.
sealed interface Offer {

    /// {@return which section it stands in}
    LayerGroup group();

    /// A layer.
    ///
    /// @param spec the fresh layer
    record OfLayer(LayerSpec spec) implements Offer {
        @Override
        public LayerGroup group() {
            return LayerGroup.of(spec);
        }
    }

    /// A published block, fitted to the maps it will read.
    ///
    /// @param block which
    record Ready(ReadyBlock block) implements Offer {
        @Override
        public LayerGroup group() {
            return LayerGroup.BLOCK;
        }
    }

    /// A block that was kept to be used again.
    ///
    /// @param kind which
    record Kept(BlockKind kind) implements Offer {
        @Override
        public LayerGroup group() {
            return LayerGroup.MINE;
        }
    }
}
