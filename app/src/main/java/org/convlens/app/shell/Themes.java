package org.convlens.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;

import org.convlens.app.shell.Settings.Appearance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/// The style sheets of the window: Primer light or dark, the ControlsFX bridge and our own rules as
/// one sheet.
public final class Themes {

    private Themes() {}

    /// {@return one user agent style sheet as a `data:` address, for
    /// `Application.setUserAgentStylesheet`}
    ///
    /// @param appearance light or dark; following the system is decided by the caller
    public static String sheet(Appearance appearance) {
        Theme theme = appearance == Appearance.DARK ? new PrimerDark() : new PrimerLight();
        String all =
                text(theme.getUserAgentStylesheet())
                        + own("controlsfx-bridge.css")
                        + own("convlens.css")
                        + own(appearance == Appearance.DARK ? "dark.css" : "light.css");
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(all.getBytes(StandardCharsets.UTF_8));
    }

    private static String own(String file) {
        return text("/org/convlens/app/shell/" + file);
    }

    private static String text(String resource) {
        try (InputStream in = Themes.class.getResourceAsStream(resource)) {
            return new String(
                            Objects.requireNonNull(in, resource).readAllBytes(),
                            StandardCharsets.UTF_8)
                    + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet " + resource + " cannot be read", e);
        }
    }
}
