package org.convlens.app.featuremaps;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.convlens.app.shell.Settings;
import org.convlens.app.shell.Themes;
import org.convlens.app.shell.lens.LensDesk;
import org.convlens.app.state.FakeLab;
import org.convlens.app.state.SampleLab;
import org.convlens.app.state.Selection;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.raster.MapPicture;
import org.convlens.viz.raster.Picture;
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
class FeatureMapsGestureTest {

    @TempDir Path folder;
    private final FakeLab lab = SampleLab.looking();

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(Themes.sheet(Settings.Appearance.LIGHT));
        lab.select(Selection.of(SampleLab.CONV));
        FeatureMapsView view = new FeatureMapsView(LensDesk.over(lab, folder), () -> {});
        stage.setScene(new Scene(view, 420, 700));
        stage.show();
    }

    @Test
    void clickingTheBigMapPinsACellAndArrowsWalkIt(FxRobot robot) {
        robot.clickOn("#big-map");
        Selection.Cell clicked = lab.state().selection().get().cell().orElseThrow();
        robot.type(KeyCode.DOWN).type(KeyCode.RIGHT);
        assertThat(lab.state().selection().get().cell())
                .contains(new Selection.Cell(clicked.row() + 1, clicked.column() + 1));
    }

    @Test
    void escapeLetsGoOfCellAndMap(FxRobot robot) {
        robot.clickOn("#big-map").type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
        assertThat(lab.state().selection().get()).isEqualTo(Selection.of(SampleLab.CONV));
    }

    @Test
    void hoveringTheBigMapTellsItsCellToTheWholeLab(FxRobot robot) {
        robot.moveTo("#big-map");
        assertThat(lab.state().hover().get().cell()).isPresent();
        assertThat(lab.state().selection().get().cell()).isEmpty();
    }

    @Test
    void clickingASmallMapEnlargesIt(FxRobot robot) {
        robot.clickOn("#map-sheet").type(KeyCode.HOME).type(KeyCode.RIGHT);
        assertThat(lab.state().selection().get().channel()).contains(1);
    }

    @Test
    void theMapOnScreenIsTheEnginesMap(FxRobot robot) {
        robot.clickOn("#map-sheet").type(KeyCode.HOME);
        Picture shown = robot.lookup("#big-map").queryAs(HeatMapView.class).contentProperty().get();
        assertThat(shown)
                .isInstanceOfSatisfying(
                        MapPicture.class,
                        map -> {
                            assertThat(map.channel()).isZero();
                            assertThat(map.maps())
                                    .isEqualTo(SampleLab.snapshot(1840).maps().get(SampleLab.CONV));
                        });
    }

    @Test
    void pressingSSavesThePicture(FxRobot robot) {
        robot.clickOn("#big-map").type(KeyCode.S);
        assertThat(folder.resolve("conv1-map-0.png")).isNotEmptyFile();
    }
}
