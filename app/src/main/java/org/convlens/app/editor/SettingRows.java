package org.convlens.app.editor;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Texts;

import java.util.List;
import java.util.function.BiConsumer;

/// Lines of the property sheet below each other.
final class SettingRows extends VBox {

    private final Texts texts;
    private final BiConsumer<Setting, SettingRow.Value> commit;
    private List<String> shownKeys = List.of();

    /// @param commit takes what is set
    SettingRows(Texts texts, BiConsumer<Setting, SettingRow.Value> commit) {
        this.texts = texts;
        this.commit = commit;
        getStyleClass().add("settings-rows");
    }

    /// Keeps the controls, and with them the focus, while the same things can be set.
    void show(List<Setting> settings) {
        List<String> keys = settings.stream().map(Setting::key).toList();
        if (keys.equals(shownKeys)) {
            for (int i = 0; i < settings.size(); i++) {
                ((SettingRow) getChildren().get(i)).show(settings.get(i));
            }
        } else {
            shownKeys = keys;
            getChildren().setAll(settings.stream().<Node>map(this::row).toList());
        }
    }

    private SettingRow row(Setting setting) {
        return new SettingRow(setting, texts, commit);
    }
}
