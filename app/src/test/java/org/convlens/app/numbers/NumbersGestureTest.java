package org.convlens.app.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.convlens.app.shell.Settings;
import org.convlens.app.shell.Themes;
import org.convlens.app.shell.lens.LensDesk;
import org.convlens.app.state.FakeLab;
import org.convlens.app.state.SampleLab;
import org.convlens.app.state.SeenStatistics;
import org.convlens.app.state.Selection;
import org.convlens.doctor.Complaint;
import org.convlens.doctor.Finding;
import org.convlens.doctor.Remedy;
import org.convlens.inspection.Activity;
import org.convlens.inspection.Histogram;
import org.convlens.inspection.LayerStatistics;
import org.convlens.inspection.Learning;
import org.convlens.inspection.NetworkStatistics;
import org.convlens.network.LayerId;
import org.convlens.viz.chart.Bins;
import org.convlens.viz.chart.LayerBar;
import org.convlens.viz.fx.HistogramView;
import org.convlens.viz.fx.LayerBarsView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class NumbersGestureTest {

    private static final NetworkStatistics FIRST = figures(0.5, 0.01);
    private static final NetworkStatistics NOW = figures(0.25, 0.002);
    private static final Remedy LOWER = new Remedy.ChangeRate(0.0003);

    @TempDir Path folder;
    private final FakeLab lab = SampleLab.looking();

    private static NetworkStatistics figures(double dead, double ratio) {
        Activity activity =
                new Activity(0.1, 0.5, dead, Double.NaN, new Histogram(-1, 0.5, List.of(3L, 9L)));
        return new NetworkStatistics(
                List.of(
                        new LayerStatistics(
                                SampleLab.CONV, activity, Optional.of(new Learning(0.5, ratio))),
                        new LayerStatistics(SampleLab.POOL, activity, Optional.empty())),
                32);
    }

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(Themes.sheet(Settings.Appearance.LIGHT));
        lab.show(new SeenStatistics(NOW, FIRST, 1840));
        stage.setScene(new Scene(new NumbersView(LensDesk.over(lab, folder), () -> {}), 430, 780));
        stage.show();
    }

    private static LayerBarsView depth(FxRobot robot) {
        return robot.lookup("#depth").queryAs(LayerBarsView.class);
    }

    @Test
    void theTabAsksForFiguresWhileItIsSeen(FxRobot robot) {
        assertThat(lab.told()).last().isEqualTo("followStatistics true");
        robot.interact(() -> depth(robot).getScene().setRoot(new StackPane()));
        assertThat(lab.told()).last().isEqualTo("followStatistics false");
    }

    @Test
    void theOutputsAreShownFirstAsMeanAndDeviation(FxRobot robot) {
        assertThat(depth(robot).barsProperty().get().getFirst())
                .isEqualTo(new LayerBar("conv1", -0.4, 0.6, 0.1, "0.100 ± 0.500"));
    }

    @Test
    void anotherFigureShowsNowAndTheStartOnItsOwnScale(FxRobot robot) {
        robot.clickOn("update");
        assertThat(depth(robot).logarithmicProperty().get()).isTrue();
        assertThat(depth(robot).barsProperty().get())
                .containsExactly(
                        LayerBar.of("conv1", 0.002, 0.01, "0.002"),
                        LayerBar.of("pool1", Double.NaN, Double.NaN, "–"));
        robot.clickOn("dead");
        assertThat(depth(robot).barsProperty().get().getLast())
                .isEqualTo(LayerBar.of("pool1", 0.25, 0.5, "25.0 %"));
    }

    @Test
    void walkingDownTheRowsSelectsTheLayersEverywhere(FxRobot robot) {
        robot.interact(depth(robot)::requestFocus);
        robot.type(KeyCode.DOWN);
        assertThat(lab.state().selection().get()).isEqualTo(Selection.of(SampleLab.CONV));
        robot.type(KeyCode.DOWN);
        assertThat(lab.state().selection().get()).isEqualTo(Selection.of(SampleLab.POOL));
    }

    @Test
    void clickingARowSelectsItsLayer(FxRobot robot) {
        robot.interact(() -> lab.select(Selection.NONE));
        robot.moveTo(depth(robot)).moveBy(0, -depth(robot).getHeight() / 2 + 10).clickOn();
        assertThat(lab.state().selection().get()).isEqualTo(Selection.of(SampleLab.CONV));
    }

    @Test
    void theSelectedLayersHistogramIsShown(FxRobot robot) {
        robot.interact(() -> lab.select(Selection.of(SampleLab.POOL)));
        assertThat(robot.lookup("#histogram").queryAs(HistogramView.class).binsProperty().get())
                .isEqualTo(new Bins(-0.5, 0.5, List.of(3L, 9L)));
    }

    @Test
    void aHealthyNetworkIsToldSo(FxRobot robot) {
        assertThat(robot.lookup("#doctor .label").queryAs(Labeled.class).getText())
                .isEqualTo("The net doctor finds nothing to complain about.");
    }

    @Test
    void aFindingHasASentenceAndItsRemedyIsOneClickAway(FxRobot robot) {
        robot.interact(() ->
                lab.show(
                        List.of(
                                new Finding(
                                        new Complaint.StepsTooLarge(new LayerId("conv1"), 0.3),
                                        List.of(LOWER)))));
        assertThat(robot.lookup("#doctor .finding .label").queryAs(Labeled.class).getText())
                .isEqualTo(
                        "One step changes 0.300 of the weights of conv1, by length; about 0.001 is"
                                + " usual.");
        robot.clickOn("Rate 0.00030");
        assertThat(lab.told()).last().isEqualTo("treat " + LOWER);
    }
}
