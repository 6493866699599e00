package org.convlens.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.convlens.app.shell.Settings;
import org.convlens.app.shell.Themes;
import org.convlens.app.shell.lens.LensDesk;
import org.convlens.app.state.FakeLab;
import org.convlens.app.state.SampleData;
import org.convlens.app.state.SampleLab;
import org.convlens.app.state.SampleRun;
import org.convlens.training.TrainingStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class TrainingGestureTest {

    @TempDir Path folder;
    private final FakeLab lab = SampleLab.looking();

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(Themes.sheet(Settings.Appearance.LIGHT));
        lab.show(SampleData.loaded(7111));
        stage.setScene(new Scene(new TrainingView(LensDesk.over(lab, folder), () -> {}), 788, 205));
        stage.show();
    }

    @Test
    void theButtonsStartAndStep(FxRobot robot) {
        robot.clickOn("#run-play").clickOn("#run-step");
        assertThat(lab.told()).containsExactly("start", "step");
    }

    @Test
    void aRunningTrainingCanBePausedAndStopped(FxRobot robot) {
        robot.interact(() -> lab.show(SampleRun.at(TrainingStatus.RUNNING, 245, "")));
        robot.clickOn("#run-play").clickOn("#run-stop");
        assertThat(lab.told()).containsExactly("pause", "stop");
    }

    @Test
    void enterTakesANewRateOver(FxRobot robot) {
        robot.doubleClickOn("#setting-RATE").eraseText(5).write("0.02").type(KeyCode.ENTER);
        assertThat(lab.state().config().get().rate().initial()).isEqualTo(0.02);
    }

    @Test
    void anImpossibleBatchSizeChangesNothing(FxRobot robot) {
        robot.clickOn("#setting-BATCH")
                .type(KeyCode.END)
                .eraseText(2)
                .write("0")
                .type(KeyCode.ENTER);
        assertThat(lab.state().config().get().batchSize()).isEqualTo(64);
    }

    @Test
    void theBatchSizeIsFixedWhileTraining(FxRobot robot) {
        robot.interact(() -> lab.show(SampleRun.at(TrainingStatus.RUNNING, 245, "")));
        robot.clickOn("#setting-BATCH").type(KeyCode.END).write("1").type(KeyCode.ENTER);
        assertThat(lab.state().config().get().batchSize()).isEqualTo(64);
    }
}
