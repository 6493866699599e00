package org.convlens.network;

import java.util.List;
import java.util.Set;

/// One number of a block: a setting that some layers of the block share under one name, and that
/// changes in all of them.
///
/// @param name one word, such as `filters` or `width`
/// @param setting what is set
/// @param layers where
public record BlockParameter(String name, BlockSetting setting, Set<LayerId> layers) {

    /// Copies the set.
    public BlockParameter {
        layers = Set.copyOf(layers);
    }

    BlockParameter named(String other) {
        return new BlockParameter(other, setting, layers);
    }

    BlockParameter with(Set<LayerId> others) {
        return new BlockParameter(name, setting, others);
    }

    /// {@return whether a setting of a layer is set by this parameter}
    ///
    /// @param which the setting
    /// @param layer the layer
    public boolean covers(BlockSetting which, LayerId layer) {
        return setting == which && layers.contains(layer);
    }

    /// {@return the different numbers that its layers have now, in their order; none if it is in
    /// none of them}
    ///
    /// @param all layers of the block
    public List<Double> values(List<Layer> all) {
        return all.stream()
                .filter(layer -> layers.contains(layer.id()))
                .flatMap(layer -> setting.of(layer.spec()).stream())
                .distinct()
                .toList();
    }

    /// {@return a layer with another number for this parameter}
    ///
    /// @param layer one of the block
    /// @param argument an allowed number
    public Layer set(Layer layer, double argument) {
        return layers.contains(layer.id())
                ? layer.with(setting.set(layer.spec(), argument))
                : layer;
    }
}
