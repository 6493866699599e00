package org.convlens.app.editor;

import org.convlens.app.shell.Texts;
import org.convlens.network.Block;
import org.convlens.network.BlockParameter;
import org.convlens.network.BlockParameters;
import org.convlens.network.BlockSetting;
import org.convlens.network.Layer;
import org.convlens.network.NetworkEdit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can be set of a folded block: its parameters, each one number in several layers, their
/// names, and which settings of the layers they are.
///
/// @param block which block
/// @param layers its layers
/// @param texts the words
record BlockSettings(Block block, List<Layer> layers, Texts texts) {

    BlockSettings {
        layers = List.copyOf(layers);
    }

    /// The parameters that one of the layers has.
    List<Setting> all() {
        List<Setting> all = new ArrayList<>();
        for (BlockSetting setting : BlockSetting.values()) {
            List<BlockParameter> of =
                    block.parameters().of(setting).stream()
                            .filter(parameter -> !parameter.values(layers).isEmpty())
                            .toList();
            for (int i = 0; i < of.size(); i++) {
                String key = setting.word() + (i == 0 ? "" : SettingRow.NUMBER + (i + 1));
                all.add(new Setting.Parameter(key, name(of.get(i)), value(of.get(i))));
            }
        }
        return all;
    }

    private Setting.Typed name(BlockParameter parameter) {
        return new Setting.Typed(
                "parameter",
                parameter.name(),
                text ->
                        Optional.of(text)
                                .filter(name ->
                                        block.parameters().fits(name, parameter.setting())
                                                && block.parameters().named(name).isEmpty())
                                .map(name -> renaming(parameter.name(), name)));
    }

    private NetworkEdit renaming(String from, String to) {
        return new NetworkEdit.Several(
                texts.get("edit.parameter.name", from, block.id(), to),
                List.of(choosing(block.parameters().renamed(from, to))));
    }

    private Setting.Typed value(BlockParameter parameter) {
        return new Setting.Typed(
                parameter.setting().word(),
                values(parameter, layers),
                text ->
                        Numbers.decimal(text)
                                .filter(parameter.setting()::allows)
                                .map(value -> setting(parameter, value)));
    }

    /// The number of a parameter; where its layers have several, all of them.
    static String values(BlockParameter parameter, List<Layer> layers) {
        return parameter.values(layers).stream()
                .map(LayerWords::plain)
                .collect(Collectors.joining(" / "));
    }

    private NetworkEdit setting(BlockParameter parameter, double value) {
        List<NetworkEdit> edits =
                layers.stream()
                        .filter(layer -> parameter.layers().contains(layer.id()))
                        .map(layer -> parameter.set(layer, value))
                        .<NetworkEdit>map(
                                layer -> new NetworkEdit.ChangeLayer(layer.id(), layer.spec()))
                        .toList();
        return new NetworkEdit.Several(
                texts.get("edit.parameter", parameter.name(), block.id()), edits);
    }

    /// The settings of a layer that are, or could be, in a parameter.
    List<Setting> parts(Layer layer) {
        return Stream.of(BlockSetting.values())
                .flatMap(setting ->
                        setting.of(layer.spec()).stream().map(now -> part(layer, setting, now)))
                .toList();
    }

    private Setting part(Layer layer, BlockSetting setting, double now) {
        String word = setting.word();
        return new Setting.Part(
                "part" + SettingRow.NUMBER + layer.id() + "-" + word,
                texts.get("setting." + word) + " " + LayerWords.plain(now),
                choice(layer, setting));
    }

    /// Stays as it is, is in one of the parameters of the same setting, or in a new one.
    private Setting.Choice choice(Layer layer, BlockSetting setting) {
        BlockParameters now = block.parameters();
        List<BlockParameter> joined = now.of(setting);
        List<Setting.Option> options = new ArrayList<>();
        options.add(option(texts.get("parameter.none"), now.without(setting, layer.id())));
        joined.forEach(parameter ->
                options.add(
                        option(parameter.name(), now.with(parameter.name(), setting, layer.id()))));
        options.add(
                option(
                        texts.get("parameter.new"),
                        now.with(now.freeName(setting), setting, layer.id())));
        return new Setting.Choice(
                "part", options, now.of(setting, layer.id()).map(joined::indexOf).orElse(-1) + 1);
    }

    private Setting.Option option(String words, BlockParameters parameters) {
        return new Setting.Option(words, choosing(parameters));
    }

    private NetworkEdit choosing(BlockParameters parameters) {
        return new NetworkEdit.ChooseParameters(block.id(), parameters);
    }
}
