package org.convlens.app.filters;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.convlens.app.filters.LayerWeights.Scales;
import org.convlens.app.filters.LayerWeights.Scales.Row;
import org.convlens.app.shell.NativeFileDialogs;
import org.convlens.app.shell.Settings;
import org.convlens.app.shell.Texts;
import org.convlens.app.shell.Themes;
import org.convlens.app.state.FakeLab;
import org.convlens.app.state.SampleLab;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.UnitBarsView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.Optional;

/// A batch normalisation of three channels.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class ScalesPaneTest {

    private static final Tensor GAMMA = row(1, 0.5f, 2);
    private static final Tensor BETA = row(0, -0.25f, 0.125f);
    private static final Tensor MEAN = row(3, 4, -5);
    private static final Tensor VARIANCE = row(1, 1.5f, 9);

    private static final Scales SCALES =
            new Scales(
                    List.of(
                            new Row("gamma", GAMMA),
                            new Row("beta", BETA),
                            new Row("mean", MEAN),
                            new Row("variance", VARIANCE)));

    private Optional<ScalesPane> pane = Optional.empty();

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(Themes.sheet(Settings.Appearance.LIGHT));
        FakeLab lab = SampleLab.drawn();
        ScalesPane made =
                new ScalesPane(
                        SurgeryModel.over(lab.state(), lab, new FiltersViewModel(lab.state(), lab)),
                        Texts.of(FiltersView.class),
                        new NativeFileDialogs(stage, Optional.empty()));
        pane = Optional.of(made);
        stage.setScene(new Scene(made, 400, 500));
        stage.show();
    }

    @Test
    void eachRowShowsOneNumberPerChannelOnItsOwnScaleAroundZero(FxRobot robot) {
        show(robot, 0);

        assertThat(bars(robot))
                .extracting(view -> view.valuesProperty().get())
                .containsExactly(GAMMA, BETA, MEAN, VARIANCE);
        assertThat(bars(robot))
                .extracting(view -> view.rangeProperty().get())
                .containsExactly(
                        new ValueRange(-2, 2),
                        new ValueRange(-0.25, 0.25),
                        new ValueRange(-5, 5),
                        new ValueRange(-9, 9));
    }

    @Test
    void theNumbersOfOneChannelAreTold(FxRobot robot) {
        show(robot, 2);

        assertThat(words(robot))
                .containsExactly(
                        "gamma · channel 2: 2.00",
                        "beta · channel 2: 0.125",
                        "running mean · channel 2: −5.00",
                        "running variance · channel 2: 9.00");
    }

    @Test
    void aChannelThatThisLayerDoesNotHaveBecomesItsLast(FxRobot robot) {
        show(robot, 40);

        assertThat(words(robot)).first().isEqualTo("gamma · channel 2: 2.00");
    }

    private void show(FxRobot robot, int channel) {
        robot.interact(() -> pane.orElseThrow().show(SCALES, channel));
    }

    private static List<UnitBarsView> bars(FxRobot robot) {
        return List.copyOf(robot.lookup(".unit-bars-view").queryAllAs(UnitBarsView.class));
    }

    private static List<String> words(FxRobot robot) {
        return robot.lookup(".scale-name > .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static Tensor row(float... values) {
        return new Tensor(Shape.of(values.length), values);
    }
}
