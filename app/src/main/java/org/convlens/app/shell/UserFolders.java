package org.convlens.app.shell;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where the lab keeps what belongs to one user, as the operating system wants it.
///
/// @param settings small files that make the window as the user left it
/// @param state autosaved labs, locks and logs
public record UserFolders(Path settings, Path state) {

    private static final String NAME = "convlens";
    private static final String SETTINGS = "settings.properties";

    /// {@return the folders of who runs this process}
    public static UserFolders ofThisUser() {
        return of(
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")),
                System.getenv());
    }

    /// {@return the folders of a user}
    ///
    /// @param system the operating system's name, as in the system property `os.name`
    /// @param home the user's home folder
    /// @param environment the process environment
    public static UserFolders of(String system, Path home, Map<String, String> environment) {
        if (system.startsWith("Windows")) {
            Path local =
                    folder(environment, "LOCALAPPDATA")
                            .orElse(home.resolve("AppData").resolve("Local"));
            return new UserFolders(
                    folder(environment, "APPDATA").orElse(local).resolve("ConvLens"),
                    local.resolve("ConvLens"));
        }
        if (system.startsWith("Mac")) {
            Path support = home.resolve("Library").resolve("Application Support");
            return new UserFolders(
                    support.resolve("ConvLens"), support.resolve("ConvLens").resolve("state"));
        }
        return new UserFolders(
                folder(environment, "XDG_CONFIG_HOME")
                        .orElse(home.resolve(".config"))
                        .resolve(NAME),
                folder(environment, "XDG_STATE_HOME")
                        .orElse(home.resolve(".local").resolve("state"))
                        .resolve(NAME));
    }

    /// {@return the settings for everybody on this machine, whether there are any or not}
    ///
    /// @param system the operating system's name, as in the system property `os.name`
    /// @param environment the process environment
    public static Path common(String system, Map<String, String> environment) {
        if (system.startsWith("Windows")) {
            return folder(environment, "ProgramData")
                    .orElse(Path.of("C:\\ProgramData"))
                    .resolve("ConvLens")
                    .resolve(SETTINGS);
        }
        return Path.of(
                system.startsWith("Mac")
                        ? "/Library/Application Support/ConvLens"
                        : "/etc/convlens",
                SETTINGS);
    }

    private static Optional<Path> folder(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
