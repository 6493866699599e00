package org.convlens.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;

/// One number of a block: a setting that has the same value in all of some layers of the block, and
/// changes in all of them.
///
/// @param setting what is set
/// @param number 1 for the first value that the setting has in the block, then 2 and so on
/// @param value the number set
/// @param layers where
public record BlockParameter(BlockSetting setting, int number, double value, Set<LayerId> layers) {

    /// Copies the set.
    public BlockParameter {
        layers = Set.copyOf(layers);
    }

    /// {@return its name, such as `filters` or `kernel-2`}
    public String name() {
        String word = setting.name().toLowerCase(Locale.ROOT);
        return number == 1 ? word : word + "-" + number;
    }

    /// {@return the parameters of a block: for each setting one per value, in the order of the
    /// layers}
    ///
    /// @param layers of the block
    public static List<BlockParameter> of(List<Layer> layers) {
        List<BlockParameter> all = new ArrayList<>();
        for (BlockSetting setting : BlockSetting.values()) {
            byValue(setting, layers)
                    .forEach((value, ids) -> {
                        int number =
                                1 + (int) all.stream().filter(p -> p.setting() == setting).count();
                        all.add(new BlockParameter(setting, number, value, Set.copyOf(ids)));
                    });
        }
        return all;
    }

    private static SequencedMap<Double, List<LayerId>> byValue(
            BlockSetting setting, List<Layer> layers) {
        SequencedMap<Double, List<LayerId>> byValue = new LinkedHashMap<>();
        for (Layer layer : layers) {
            setting.of(layer.spec())
                    .ifPresent(value ->
                            byValue.computeIfAbsent(value, _ -> new ArrayList<>()).add(layer.id()));
        }
        return byValue;
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
