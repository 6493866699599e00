package org.convlens.app.shell;

import org.convlens.app.shell.Settings.Appearance;

import java.net.URL;
import java.util.Objects;

/// The style sheets of the window, compiled by `build/Sheets.java`: Primer light or dark, the
/// ControlsFX bridge and our own rules as one sheet.
public final class Themes {

    private Themes() {}

    /// {@return the address of a user agent style sheet, for `Application.setUserAgentStylesheet`}
    ///
    /// @param appearance light or dark; following the system is decided by the caller
    public static String sheet(Appearance appearance) {
        String file = appearance == Appearance.DARK ? "dark.bss" : "light.bss";
        URL sheet = Themes.class.getResource(file);
        return Objects.requireNonNull(sheet, file).toExternalForm();
    }
}
