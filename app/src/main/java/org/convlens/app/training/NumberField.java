package org.convlens.app.training;

import atlantafx.base.theme.Styles;

import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.convlens.app.shell.Texts;
import org.convlens.training.TrainingStatus;

/// A field for one number of the settings: Enter or leaving it takes the number over, Escape puts
/// the old one back; what is no possible number is marked and changes nothing.
final class NumberField extends TextField {

    private static final PseudoClass WRONG = Styles.STATE_DANGER;

    private final NumberSetting setting;
    private final SettingsViewModel model;
    private final Texts texts;
    private final String explanation;

    /// A field that follows the settings.
    ///
    /// @param setting which number
    /// @param model the settings
    /// @param texts of this room
    NumberField(NumberSetting setting, SettingsViewModel model, Texts texts) {
        this.setting = setting;
        this.model = model;
        this.texts = texts;
        explanation = texts.get(setting + ".tip", setting.limits());
        setId("setting-" + setting);
        getStyleClass().addAll("quiet", "number");
        setAccessibleText(texts.get(setting.name()));
        setTooltip(new Tooltip(explanation));
        model.config().subscribe(_ -> restore());
        setOnAction(_ -> commit());
        focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        commit();
                    }
                });
        addEventFilter(KeyEvent.KEY_PRESSED, this::hear);
    }

    /// Locks the field while the setting cannot be changed, and says why.
    ///
    /// @param status where the run stands
    void lockIn(TrainingStatus status) {
        boolean free = setting.isChangeableIn(status);
        setEditable(free);
        getTooltip().setText(free ? explanation : texts.get("locked", explanation));
        pseudoClassStateChanged(PseudoClass.getPseudoClass("locked"), !free);
    }

    private void hear(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !isCurrent()) {
            restore();
            event.consume();
        }
    }

    private boolean isCurrent() {
        return getText().equals(setting.of(model.config().get()));
    }

    private void commit() {
        if (isCurrent() || model.write(setting, getText())) {
            restore();
        } else {
            pseudoClassStateChanged(WRONG, true);
            getTooltip().setText(texts.get("wrong", explanation, getText()));
        }
    }

    private void restore() {
        setText(setting.of(model.config().get()));
        pseudoClassStateChanged(WRONG, false);
        getTooltip().setText(explanation);
    }
}
