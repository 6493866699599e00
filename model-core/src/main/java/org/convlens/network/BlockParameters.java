package org.convlens.network;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The parameters of a block, found or chosen by the user; the settings of its layers that are in
/// none of them stay as they are.
///
/// Names are unique words; a setting of a layer is in at most one parameter.
///
/// @param all in the order in which they are shown
public record BlockParameters(List<BlockParameter> all) {

    /// No parameter: every setting stays.
    public static final BlockParameters NONE = new BlockParameters(List.of());

    /// Copies the list.
    public BlockParameters {
        all = List.copyOf(all);
    }

    /// {@return the parameters that a block has unless the user chooses others: for each usual
    /// setting one per value, called by the setting, the second one `filters-2` and so on}
    ///
    /// @param layers of the block
    public static BlockParameters found(List<Layer> layers) {
        return new BlockParameters(
                Stream.of(BlockSetting.values())
                        .flatMap(setting -> found(setting, layers))
                        .toList());
    }

    private static Stream<BlockParameter> found(BlockSetting setting, List<Layer> layers) {
        List<Set<LayerId>> groups = List.copyOf(byValue(setting, layers).values());
        return IntStream.range(0, groups.size())
                .mapToObj(i ->
                        new BlockParameter(
                                numbered(setting.word(), i + 1), setting, groups.get(i)));
    }

    private static SequencedMap<Double, Set<LayerId>> byValue(
            BlockSetting setting, List<Layer> layers) {
        SequencedMap<Double, Set<LayerId>> byValue = new LinkedHashMap<>();
        for (Layer layer : layers) {
            setting.of(layer.spec())
                    .filter(setting::isUsual)
                    .ifPresent(value ->
                            byValue.computeIfAbsent(value, _ -> new HashSet<>()).add(layer.id()));
        }
        return byValue;
    }

    private static String numbered(String word, int number) {
        return number == 1 ? word : word + "-" + number;
    }

    /// {@return the parameter of a name}
    ///
    /// @param name the name
    public Optional<BlockParameter> named(String name) {
        return all.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
    }

    /// {@return the parameter that a setting of a layer is in}
    ///
    /// @param setting the setting
    /// @param layer the layer
    public Optional<BlockParameter> of(BlockSetting setting, LayerId layer) {
        return all.stream().filter(parameter -> parameter.covers(setting, layer)).findFirst();
    }

    /// {@return the parameters that are about a setting}
    ///
    /// @param setting the setting
    public List<BlockParameter> of(BlockSetting setting) {
        return all.stream().filter(parameter -> parameter.setting() == setting).toList();
    }

    /// {@return a name for one more parameter: the setting's word, and a number if that is taken}
    ///
    /// @param setting what it sets
    public String freeName(BlockSetting setting) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> numbered(setting.word(), number))
                .filter(name -> named(name).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /// {@return these with a setting of a layer in the parameter of a name, which is made where
    /// there is none, and in no other}
    ///
    /// @param name a word
    /// @param setting the setting
    /// @param layer the layer
    /// @throws IllegalArgumentException if the name is no word or another setting's
    public BlockParameters with(String name, BlockSetting setting, LayerId layer) {
        if (!fits(name, setting)) {
            throw new IllegalArgumentException(
                    "A parameter needs a word that no parameter of another setting has; received: "
                            + name);
        }
        BlockParameters rest = reaching(setting, layer, name);
        Stream<BlockParameter> fresh =
                rest.named(name).isPresent()
                        ? Stream.empty()
                        : Stream.of(new BlockParameter(name, setting, Set.of(layer)));
        return new BlockParameters(Stream.concat(rest.all.stream(), fresh).toList());
    }

    /// {@return whether a parameter of a setting may have a name: a word, and no other setting's}
    ///
    /// @param name what somebody typed
    /// @param setting the setting
    public boolean fits(String name, BlockSetting setting) {
        return LayerId.isWord(name)
                && named(name).stream().allMatch(parameter -> parameter.setting() == setting);
    }

    private BlockParameters reaching(BlockSetting setting, LayerId layer, String name) {
        return changing(parameter -> {
            Set<LayerId> layers = new HashSet<>(parameter.layers());
            if (parameter.name().equals(name)) {
                layers.add(layer);
            } else if (parameter.setting() == setting) {
                layers.remove(layer);
            }
            return parameter.with(layers);
        });
    }

    /// {@return these without a setting of a layer, which then stays as it is}
    ///
    /// @param setting the setting
    /// @param layer the layer
    public BlockParameters without(BlockSetting setting, LayerId layer) {
        return reaching(setting, layer, "");
    }

    /// {@return these with another name for one}
    ///
    /// @param from the old name
    /// @param to the new name, free and a word
    public BlockParameters renamed(String from, String to) {
        return changing(
                parameter -> parameter.name().equals(from) ? parameter.named(to) : parameter);
    }

    /// {@return these as far as they are about some layers}
    ///
    /// @param layers which
    public BlockParameters within(Set<LayerId> layers) {
        return changing(parameter -> parameter.with(kept(parameter.layers(), layers::contains)));
    }

    private static Set<LayerId> kept(Set<LayerId> layers, Predicate<LayerId> condition) {
        return layers.stream().filter(condition).collect(Collectors.toSet());
    }

    /// {@return these for layers of other names}
    ///
    /// @param names the new name of each layer
    public BlockParameters calling(UnaryOperator<LayerId> names) {
        return changing(parameter ->
                parameter.with(parameter.layers().stream().map(names).collect(Collectors.toSet())));
    }

    /// A parameter that is left without layers goes.
    private BlockParameters changing(UnaryOperator<BlockParameter> change) {
        return new BlockParameters(
                all.stream()
                        .map(change)
                        .filter(parameter -> !parameter.layers().isEmpty())
                        .toList());
    }
}
