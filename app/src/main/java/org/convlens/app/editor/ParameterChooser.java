package org.convlens.app.editor;

import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Texts;
import org.convlens.network.LayerId;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiConsumer;

/// Which settings of the layers of a block are its parameters, layer by layer.
final class ParameterChooser extends TitledPane {

    private final Texts texts;
    private final BiConsumer<Setting, SettingRow.Value> commit;
    private final VBox content = new VBox();
    private final SequencedMap<LayerId, SettingRows> rows = new LinkedHashMap<>();

    /// @param commit takes what is chosen
    ParameterChooser(Texts texts, BiConsumer<Setting, SettingRow.Value> commit) {
        this.texts = texts;
        this.commit = commit;
        setId("parameter-chooser");
        getStyleClass().add("parameter-chooser");
        setText(texts.get("parameters"));
        setTooltip(new Tooltip(texts.get("parameters.help")));
        setAnimated(false);
        content.getStyleClass().add("settings-rows");
        setContent(content);
        hide();
    }

    /// Where no block is selected there is nothing to choose.
    void hide() {
        setVisible(false);
        setManaged(false);
    }

    /// Shows the layers that have something to choose.
    void show(BlockSettings block) {
        SequencedMap<LayerId, List<Setting>> parts = new LinkedHashMap<>();
        block.layers().forEach(layer -> parts.put(layer.id(), block.parts(layer)));
        parts.values().removeIf(List::isEmpty);
        if (!List.copyOf(parts.keySet()).equals(List.copyOf(rows.keySet()))) {
            build(parts.keySet(), block.block().id());
        }
        rows.forEach((layer, of) -> of.show(parts.getOrDefault(layer, List.of())));
        setVisible(!parts.isEmpty());
        setManaged(!parts.isEmpty());
    }

    private void build(Collection<LayerId> layers, LayerId block) {
        rows.clear();
        content.getChildren().clear();
        for (LayerId layer : layers) {
            Label title = new Label(ownName(layer.name(), block + "."));
            title.getStyleClass().add("parameter-layer");
            SettingRows of = new SettingRows(texts, commit);
            rows.put(layer, of);
            content.getChildren().addAll(title, of);
        }
    }

    /// What a layer is called within its block.
    private static String ownName(String name, String block) {
        return name.startsWith(block) ? name.substring(block.length()) : name;
    }
}
