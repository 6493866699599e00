package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;

import org.convlens.app.shell.UserFolders;
import org.convlens.app.state.LabState;
import org.convlens.app.state.Progress;
import org.convlens.project.LabFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A lab whose process was killed goes on where its last autosave left it.
class RecoveryTest {

    private static final int PATIENCE_SECONDS = 240;

    private final FxRobot robot = new FxRobot();
    private Optional<LabStage> opened = Optional.empty();

    @AfterEach
    void closeTheLab() throws TimeoutException {
        opened.ifPresent(lab ->
                WaitForAsyncUtils.waitForAsyncFx(
                        TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), lab.lab()::close));
        FxToolkit.cleanupStages();
    }

    @Test
    void aKilledTrainingIsOfferedAndGoesOnWithItsWeightsAndCurves(@TempDir Path folder)
            throws IOException, TimeoutException {
        Path autosave = folder.resolve("autosave").resolve("1" + LabFile.SUFFIX);
        Process process = start(folder);
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> !process.isAlive() || isTrained(autosave));
        assertThat(process.destroyForcibly().onExit().join().isAlive()).isFalse();
        long iteration = LabFile.open(autosave).checkpoint().orElseThrow().optimizer().iteration();

        Stage stage = FxToolkit.registerPrimaryStage();
        LabStage lab =
                WaitForAsyncUtils.waitForAsyncFx(
                        TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), () -> open(stage, folder));
        opened = Optional.of(lab);
        robot.clickOn("Go on with it");
        LabState state = lab.lab().state();
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> state.snapshot().get().filter(it -> it.iteration() > 0).isPresent());
        assertThat(state.snapshot().get().orElseThrow().iteration()).isEqualTo(iteration);
        assertThat(state.progress().get().flatMap(Progress::last).orElseThrow().iteration())
                .isEqualTo(iteration);
        assertThat(state.file().get().dirty()).isTrue();
        assertThat(autosave).doesNotExist();
    }

    private static boolean isTrained(Path autosave) {
        return Files.exists(autosave) && LabFile.open(autosave).checkpoint().isPresent();
    }

    private static LabStage open(Stage stage, Path folder) {
        LabStage lab = new CompositionRoot(new UserFolders(folder, folder)).window(stage);
        lab.content().begin();
        lab.show();
        return lab;
    }

    private static Process start(Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(
                List.of(
                        "-classpath",
                        System.getProperty("java.class.path"),
                        TrainingWindow.class.getName(),
                        folder.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile())
                .start();
    }
}
