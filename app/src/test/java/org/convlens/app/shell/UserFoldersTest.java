package org.convlens.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

/// Each system's own places, after the XDG base directory specification, Apple's and Microsoft's
/// guides.
class UserFoldersTest {

    private static final Path HOME = Path.of("/home/ada");

    @Test
    void linuxFollowsXdg() {
        assertThat(UserFolders.of("Linux", HOME, Map.of()))
                .isEqualTo(
                        new UserFolders(
                                Path.of("/home/ada/.config/convlens"),
                                Path.of("/home/ada/.local/state/convlens")));
        assertThat(
                        UserFolders.of(
                                "Linux",
                                HOME,
                                Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "/s")))
                .isEqualTo(new UserFolders(Path.of("/c/convlens"), Path.of("/s/convlens")));
    }

    @Test
    void macKeepsBothInApplicationSupport() {
        Path support = HOME.resolve("Library/Application Support/ConvLens");
        assertThat(UserFolders.of("Mac OS X", HOME, Map.of()))
                .isEqualTo(new UserFolders(support, support.resolve("state")));
    }

    @Test
    void windowsRoamsSettingsAndKeepsStateLocal() {
        assertThat(
                        UserFolders.of(
                                "Windows 11", HOME, Map.of("APPDATA", "/r", "LOCALAPPDATA", "/l")))
                .isEqualTo(new UserFolders(Path.of("/r/ConvLens"), Path.of("/l/ConvLens")));
    }
}
