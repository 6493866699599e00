package org.convlens.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Whether a window can be shown here, found out before JavaFX tries and fails with a stack trace.
///
/// @param system the operating system's name, as in the system property `os.name`
/// @param environment the process environment
/// @param libraries whether a native library can be loaded
record Display(String system, Map<String, String> environment, Predicate<String> libraries) {

    private static final String GTK = "libgtk-3.so.0";

    /// {@return this machine's display}
    static Display ofThisMachine() {
        return new Display(System.getProperty("os.name"), System.getenv(), Display::isThere);
    }

    /// {@return why no window can be shown, as a sentence; nothing if it can}
    Optional<String> obstacle() {
        if (!system.startsWith("Linux") || isHeadlessPlatform()) {
            return Optional.empty();
        }
        if (!has("DISPLAY") && !has("WAYLAND_DISPLAY")) {
            return Optional.of(
                    "ConvLens found no display to open its window on (DISPLAY is not set)."
                            + " Start it in a desktop session, or let `convlens tour --out DIR` draw"
                            + " its views into PNG files.");
        }
        if (!libraries.test(GTK)) {
            return Optional.of(
                    "ConvLens needs GTK 3 to open its window. Install it (Debian and Ubuntu:"
                            + " libgtk-3-0; Fedora: gtk3), or let `convlens tour --out DIR` draw its"
                            + " views into PNG files.");
        }
        return Optional.empty();
    }

    private static boolean isHeadlessPlatform() {
        return "Headless".equals(System.getProperty("glass.platform"));
    }

    private boolean has(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }

    /// Whether it is; it stays loaded, for JavaFX asks for it next.
    @SuppressWarnings("restricted") // native access is granted on the command line
    private static boolean isThere(String library) {
        try {
            SymbolLookup.libraryLookup(library, Arena.global());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
