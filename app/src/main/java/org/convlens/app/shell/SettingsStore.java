package org.convlens.app.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.function.UnaryOperator;

/// The settings of this session, written to disk whenever they change. FX thread only.
public final class SettingsStore {

    private final SettingsFile file;
    private final ReadOnlyObjectWrapper<Settings> settings;

    /// The settings as they were remembered.
    ///
    /// @param file where they are kept
    public SettingsStore(SettingsFile file) {
        this.file = file;
        this.settings = new ReadOnlyObjectWrapper<>(file.read());
    }

    /// {@return the settings now}
    public ReadOnlyObjectProperty<Settings> settings() {
        return settings.getReadOnlyProperty();
    }

    /// Changes the settings and remembers them.
    ///
    /// @param change what to change
    public void change(UnaryOperator<Settings> change) {
        Settings next = change.apply(settings.get());
        if (!next.equals(settings.get())) {
            settings.set(next);
            file.write(next);
        }
    }
}
