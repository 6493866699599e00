package org.convlens.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ProgressBar;
import javafx.stage.Stage;

import org.convlens.app.state.FakeLab;
import org.convlens.app.state.SampleLab;
import org.convlens.app.state.Work;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.Objects;
import java.util.Optional;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class StatusLineTest {

    private final FakeLab lab = SampleLab.drawn();

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(Themes.sheet(Settings.Appearance.LIGHT));
        Scene scene = new Scene(new StatusLine(lab.state()), 1000, 100);
        scene.getStylesheets()
                .add(
                        Objects.requireNonNull(StatusLine.class.getResource("convlens.css"))
                                .toExternalForm());
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theLineIsAsHighAtRestAsAtWork(FxRobot robot) {
        double resting = height(robot);
        show(robot, Optional.of(new Work("Measuring", 0.5, () -> {})));
        assertThat(height(robot)).isEqualTo(resting);
    }

    @Test
    void theBarFollowsTheWorkAndTheButtonEndsTheNewest(FxRobot robot) {
        boolean[] ended = {false, false};
        show(robot, Optional.of(new Work("Measuring", 0.25, () -> ended[0] = true)));
        show(robot, Optional.of(new Work("Measuring", 0.5, () -> ended[1] = true)));
        assertThat(robot.lookup(".progress-bar").queryAs(ProgressBar.class).getProgress())
                .isEqualTo(0.5);

        robot.clickOn("Cancel");

        assertThat(ended).containsExactly(false, true);
    }

    @Test
    void withNothingAtWorkThereIsNothingToCancel(FxRobot robot) {
        show(robot, Optional.of(new Work("Measuring", 0.25, () -> {})));
        show(robot, Optional.empty());
        assertThat(robot.lookup(".progress-bar").queryAllAs(Node.class))
                .noneMatch(StatusLineTest::isSeen);
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && node.getParent().isVisible();
    }

    private void show(FxRobot robot, Optional<Work> work) {
        robot.interact(() -> lab.show(work));
    }

    private static double height(FxRobot robot) {
        return robot.lookup("#status").queryAs(StatusLine.class).prefHeight(-1);
    }
}
