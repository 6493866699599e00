package org.convlens.app.fx;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

/// What the desktop around the window says. FX thread only.
public final class Desktop {

    private Desktop() {}

    /// {@return whether the desktop is dark; changes with it}
    public static ObservableValue<Boolean> isDark() {
        return Platform.getPreferences()
                .colorSchemeProperty()
                .map(scheme -> scheme == ColorScheme.DARK);
    }

    /// Ends JavaFX, and with it the program.
    public static void exit() {
        Platform.exit();
    }
}
