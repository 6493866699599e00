package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.convlens.app.shell.Settings;
import org.convlens.app.shell.Settings.Appearance;
import org.convlens.app.shell.SettingsFile;
import org.convlens.app.state.Notice;
import org.convlens.dataset.PictureRecipe;
import org.convlens.engine.Backend;
import org.convlens.project.Lab;
import org.convlens.project.LabData;
import org.convlens.project.LabFile;
import org.convlens.project.LabLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// Settings, about and diagnosis, by mouse and keyboard.
class SettingsWindowTest extends LabInAWindow {

    @BeforeEach
    void openTheSettings() throws TimeoutException {
        onFx(() -> {
            lab().content().enter();
            return true;
        });
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        until(() -> isShown("#settings"));
    }

    private Settings remembered() {
        return new SettingsFile(folder.resolve("settings").resolve("settings.properties")).read();
    }

    @Test
    void aClickOnDarkIsRememberedForTheNextStart() throws TimeoutException {
        robot.clickOn("Dark");
        until(() -> remembered().appearance() == Appearance.DARK);
    }

    @Test
    void theDeviceIsChosenByKeyboardAndTheReasonIsShown() throws TimeoutException {
        robot.clickOn("Automatic");
        robot.push(KeyCode.RIGHT);
        until(() -> remembered().working().backend() == Backend.CPU);
        until(() -> words("#backend-reason").startsWith("The CPU computes"));
    }

    @Test
    void theLiveShareFollowsTheSlider() throws TimeoutException {
        Slider slider = find("#live-percent", Slider.class);
        robot.interact(slider::requestFocus);
        robot.push(KeyCode.RIGHT);
        until(() -> remembered().working().livePercent() == 10);
    }

    @Test
    void textGrowsBySpinnerAndByKeysAlike() throws TimeoutException {
        Spinner<?> spinner = find("#settings-text", Spinner.class);
        robot.interact(() -> spinner.increment(3));
        until(() -> remembered().fontSize() == Settings.NORMAL_FONT + 3);
        robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        until(() -> spinner.getValue().equals(Settings.NORMAL_FONT + 2));
    }

    @Test
    void theFolderOfLabsIsChosenAndForgotten() throws TimeoutException {
        dialogs.choose(folder);
        robot.clickOn("#choose-labs");
        until(() -> remembered().working().labs().equals(Optional.of(folder)));
        robot.clickOn("Forget");
        until(() -> remembered().working().labs().isEmpty());
    }

    @Test
    void escapeClosesTheSettings() throws TimeoutException {
        robot.push(KeyCode.ESCAPE);
        until(() -> !isShown("#settings"));
    }

    @Test
    void aboutNamesTheLicencesOfLibrariesAndFonts() throws TimeoutException {
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.F1);
        until(() -> isShown("#about"));
        String licences = onFx(() -> find("#licences", TextArea.class).getText());
        assertThat(licences)
                .contains("controlsfx 11.2.4: ", "javafx-graphics 26.0.2: ", "openblas 0.3.19")
                .contains("MaterialIcons.ttf", "GCC Runtime Library Exception");
    }

    @Test
    void theDiagnosisReportIsOnTheClipboardWithoutPersonalPaths() throws TimeoutException {
        until(() -> state().engine().get().isPresent());
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F1);
        until(() -> Clipboard.getSystemClipboard().hasString());
        String report = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(report)
                .contains("JavaFX        26.0.2", "Device        CPU", "First window")
                .doesNotContain(System.getProperty("user.home"))
                .doesNotContain(folder.toString());
    }

    @Test
    void aLabThatAnotherWindowHoldsIsNotOpenedTwice() throws TimeoutException {
        Path file = folder.resolve("held.convlens");
        Starter.save(file);
        try (LabLock _ =
                LabLock.take(folder.resolve("state").resolve("locks"), file).orElseThrow()) {
            onFx(() -> {
                lab().lab().open(file);
                return true;
            });
            until(() -> notice().contains("held.convlens is open in another ConvLens window"));
        }
        onFx(() -> {
            lab().lab().open(file);
            return true;
        });
        until(() -> state().file().get().file().equals(Optional.of(file)));
        assertThat(LabLock.take(folder.resolve("state").resolve("locks"), file)).isEmpty();
    }

    private String notice() {
        return state().notice().get().map(Notice::sentence).orElse("");
    }

    /// A lab on disk.
    private static final class Starter {

        private Starter() {}

        static void save(Path file) {
            var starter = Starters.named("first-network");
            LabFile.save(
                    Lab.untrained(
                            starter.drawing(),
                            new LabData(
                                    Optional.empty(),
                                    Optional.empty(),
                                    PictureRecipe.plain(starter.drawing().network().input())),
                            starter.config()),
                    file,
                    file);
        }
    }
}
