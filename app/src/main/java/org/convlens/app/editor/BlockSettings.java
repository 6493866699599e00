package org.convlens.app.editor;

import org.convlens.app.shell.Texts;
import org.convlens.network.Block;
import org.convlens.network.BlockParameter;
import org.convlens.network.Layer;
import org.convlens.network.NetworkEdit;

import java.util.List;
import java.util.Locale;

/// What can be set of a folded block: its parameters, each one number in several layers.
///
/// @param block which block
/// @param layers its layers
/// @param texts the words
record BlockSettings(Block block, List<Layer> layers, Texts texts) {

    BlockSettings {
        layers = List.copyOf(layers);
    }

    List<Setting> all() {
        return BlockParameter.of(layers).stream().map(this::setting).toList();
    }

    private Setting setting(BlockParameter parameter) {
        return new Setting.Typed(
                key(parameter),
                LayerWords.plain(parameter.value()),
                text ->
                        Numbers.decimal(text)
                                .filter(parameter.setting()::allows)
                                .map(value -> edit(parameter, value)));
    }

    /// The key of the setting in a layer; what stands behind the sign tells equal ones apart.
    private static String key(BlockParameter parameter) {
        String key = parameter.setting().name().toLowerCase(Locale.ROOT);
        return parameter.number() == 1 ? key : key + SettingRow.NUMBER + parameter.number();
    }

    private NetworkEdit edit(BlockParameter parameter, double value) {
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
}
