package org.convlens.app.editor;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// A field of the property sheet: Enter or leaving it takes what means something, Escape shows
/// again what is set.
final class TypedField extends TextField {

    private final Supplier<Setting.Typed> setting;
    private final BiConsumer<Setting, SettingRow.Value> commit;

    /// @param setting as it is now
    /// @param commit takes what is set, once it is complete
    TypedField(Supplier<Setting.Typed> setting, BiConsumer<Setting, SettingRow.Value> commit) {
        this.setting = setting;
        this.commit = commit;
        setOnAction(_ -> take());
        focusedProperty()
                .subscribe((was, now) -> {
                    if (was && !now) {
                        take();
                        show();
                    }
                });
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        show();
                        event.consume();
                    }
                });
    }

    /// Shows what is set now.
    void show() {
        setText(setting.get().value());
    }

    /// Whether what stands there means nothing.
    boolean isWrong() {
        Setting.Typed typed = setting.get();
        return !getText().equals(typed.value()) && typed.change().apply(getText()).isEmpty();
    }

    private void take() {
        if (!getText().equals(setting.get().value()) && !isWrong()) {
            commit.accept(setting.get(), new SettingRow.Value.Words(getText()));
        }
    }
}
