package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

/// The sentences a user reads instead of a stack trace.
class DisplayTest {

    private static final String PLATFORM = "glass.platform";
    private String platform = "";

    @BeforeEach
    void pretendToBeOnADesktop() {
        platform = System.getProperty(PLATFORM, "");
        System.clearProperty(PLATFORM);
    }

    @AfterEach
    void bePlainAgain() {
        System.setProperty(PLATFORM, platform);
    }

    @Test
    void withoutADisplayTheTourIsOffered() {
        assertThat(new Display("Linux", Map.of(), library -> true).obstacle())
                .hasValueSatisfying(sentence ->
                        assertThat(sentence)
                                .contains("found no display")
                                .contains("convlens tour"));
    }

    @Test
    void withoutGtkItsPackageIsNamed() {
        assertThat(new Display("Linux", Map.of("DISPLAY", ":0"), library -> false).obstacle())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("libgtk-3-0"));
    }

    @Test
    void aWaylandDesktopWithGtkShowsTheWindow() {
        Map<String, String> wayland = Map.of("WAYLAND_DISPLAY", "wayland-0");
        assertThat(new Display("Linux", wayland, library -> true).obstacle()).isEmpty();
    }

    @Test
    void otherSystemsAlwaysHaveADisplay() {
        assertThat(new Display("Windows 11", Map.of(), library -> false).obstacle()).isEmpty();
        assertThat(new Display("Mac OS X", Map.of(), library -> false).obstacle()).isEmpty();
    }
}
