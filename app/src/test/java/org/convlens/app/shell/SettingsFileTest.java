package org.convlens.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.app.shell.Settings.Appearance;
import org.convlens.app.shell.Settings.PanelSizes;
import org.convlens.app.shell.Settings.WindowPlace;
import org.convlens.app.shell.Settings.Working;
import org.convlens.engine.Backend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the window remembers, and what it does with a file that makes no sense.
class SettingsFileTest {

    @TempDir Path folder = Path.of("");

    @Test
    void everythingIsRememberedAsItWas() {
        Settings settings =
                new Settings(
                        Appearance.DARK,
                        20,
                        new WindowPlace(1280.5, 720, true),
                        new PanelSizes(0.2, 0.65, 0.75, 0.5),
                        List.of(Path.of("b.convlens"), Path.of("ä c.convlens")),
                        new Working(Backend.CPU, 3, 20, Optional.of(Path.of("my labs"))));
        SettingsFile file = new SettingsFile(folder.resolve("new").resolve("settings.properties"));
        file.write(settings);
        assertThat(file.read()).isEqualTo(settings);
    }

    @Test
    void aNewUserGetsTheDefaults() {
        assertThat(new SettingsFile(folder.resolve("none")).read()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void whatTheUserHasNotSetTheMachineMaySet() throws IOException {
        Path common = folder.resolve("common.properties");
        Files.writeString(common, "font=20\nlabs=/srv/labs\nbackend=CPU\n");
        Path own = folder.resolve("own.properties");
        Files.writeString(own, "font=16\n");
        Settings read = new SettingsFile(own, Optional.of(common)).read();
        assertThat(read.fontSize()).isEqualTo(16);
        assertThat(read.working())
                .isEqualTo(new Working(Backend.CPU, 0, 5, Optional.of(Path.of("/srv/labs"))));
    }

    @Test
    void nonsenseInTheFileGivesTheDefaults() throws IOException {
        Path file = folder.resolve("settings.properties");
        Files.writeString(file, "font=huge\nappearance=PINK\nwindow.width=NaN\nx=\\u00zz\n");
        assertThat(new SettingsFile(file).read()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void aFolderThatCannotBeWrittenLosesNothing() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("file"));
        SettingsFile file = new SettingsFile(inTheWay.resolve("settings.properties"));
        file.write(Settings.DEFAULT.withFont(30));
        assertThat(file.read()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void theSameLabIsRecentOnlyOnceAndOnTop() {
        Path one = Path.of("one.convlens");
        Path two = Path.of("two.convlens");
        assertThat(Settings.DEFAULT.remembering(one).remembering(two).remembering(one).recent())
                .containsExactly(one, two);
    }

    @Test
    void textIsNeverTooSmallOrTooLargeToRead() {
        assertThat(Settings.DEFAULT.withFont(2).fontSize()).isEqualTo(10);
        assertThat(Settings.DEFAULT.withFont(99).fontSize()).isEqualTo(40);
    }
}
