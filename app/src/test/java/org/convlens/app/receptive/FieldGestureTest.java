package org.convlens.app.receptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.convlens.app.shell.Settings;
import org.convlens.app.shell.Themes;
import org.convlens.app.shell.lens.LensDesk;
import org.convlens.app.state.FakeLab;
import org.convlens.app.state.MeasuredField;
import org.convlens.app.state.MeasuredFields;
import org.convlens.app.state.SampleData;
import org.convlens.app.state.SampleLab;
import org.convlens.app.state.Selection;
import org.convlens.inspection.EffectiveField;
import org.convlens.inspection.FieldCell;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Drawing;
import org.convlens.network.LayerId;
import org.convlens.network.MaxPooling;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.NetworkEdit;
import org.convlens.network.Padding;
import org.convlens.network.PrimaryCapsules;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlanner;
import org.convlens.receptivefield.Box;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.viz.fx.FieldPathView;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.fx.LegendBar;
import org.convlens.viz.fx.LineChartView;
import org.convlens.viz.raster.Cell;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// `input 1×28×28 → conv1 4×28×28 (5×5, same) → pool1 4×14×14 (2×2)`; fields counted by hand.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class FieldGestureTest {

    private static final LayerId CONV = new LayerId("conv1");
    private static final LayerId POOL = new LayerId("pool1");
    private static final Convolution FILTERS =
            Convolution.of(4, Window.of(5, 1).with(new Padding.Same()))
                    .with(ActivationFunction.RELU);

    @TempDir Path folder;
    private final FakeLab lab = new FakeLab(new Drawing(network(), Map.of()), NetworkPlanner::plan);

    private static Network network() {
        return new NetworkBuilder("fields", Shape.of(1, 28, 28))
                .then("conv1", FILTERS)
                .then("pool1", new MaxPooling(Window.of(2, 2)))
                .build();
    }

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(Themes.sheet(Settings.Appearance.LIGHT));
        lab.show(SampleLab.picture());
        lab.show(SampleData.loaded(900));
        lab.show(SampleLab.snapshot(1840));
        lab.select(Selection.of(POOL));
        stage.setScene(new Scene(new FieldView(LensDesk.over(lab, folder)), 430, 780));
        stage.show();
    }

    private static HeatMapView picture(FxRobot robot) {
        return robot.lookup("#field-picture").queryAs(HeatMapView.class);
    }

    private static List<String> facts(FxRobot robot) {
        return robot.lookup("#field .facts .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private static Selection cell(LayerId layer, int row, int column) {
        return new Selection(
                Set.of(layer), Optional.of(0), Optional.of(new Selection.Cell(row, column)));
    }

    @Test
    void anyCellThatIsHoveredAnywhereHasItsBoxOnThePictureAndOnTheWayThere(FxRobot robot) {
        robot.interact(() -> lab.hover(cell(POOL, 0, 13)));
        assertThat(picture(robot).boxes()).containsExactly(new Box(-2, 24, 3, 29));
        assertThat(picture(robot).marginProperty().get()).isEqualTo(2);
        assertThat(robot.lookup("#field-path").queryAs(FieldPathView.class).boxesProperty().get())
                .containsExactly(
                        new Box(0, 13, 0, 13), new Box(0, 26, 1, 27), new Box(-2, 24, 3, 29));
        assertThat(lab.told()).as("asked of the network").isEmpty();
    }

    @Test
    void theNumbersAreThoseOfTheArithmetic(FxRobot robot) {
        robot.interact(() -> lab.hover(cell(POOL, 0, 13)));
        assertThat(facts(robot))
                .containsSubsequence("cell", "[0, 13]")
                .containsSubsequence("size", "6×6")
                .containsSubsequence("stride", "2×2")
                .containsSubsequence("padding", "2×2")
                .containsSubsequence("centre", "0.5, 26.5")
                .containsSubsequence("of picture", "2.0 %");
    }

    @Test
    void hoveringTheMapTellsItsCellToTheWholeLabAndClickingKeepsIt(FxRobot robot) {
        robot.moveTo("#field-map");
        assertThat(lab.state().hover().get().cell()).isPresent();
        robot.clickOn("#field-map").type(KeyCode.RIGHT, KeyCode.ESCAPE);
        assertThat(lab.state().selection().get().cell()).isEmpty();
    }

    /// Cell `i` of pooling sees the rows `2i − 2` to `2i + 3`, so that three cells see each.
    @Test
    void hoveringThePictureMarksTheCellsThatSeeThePixel(FxRobot robot) {
        HeatMapView map = robot.lookup("#field-map").queryAs(HeatMapView.class);
        robot.moveTo("#field-picture");
        Cell over = Objects.requireNonNull(picture(robot).hoveredCellProperty().get());
        assertThat(map.boxes())
                .containsExactly(
                        new Box(
                                Math.ceilDiv(over.row() - 3, 2),
                                Math.ceilDiv(over.column() - 3, 2),
                                (over.row() + 2) / 2,
                                (over.column() + 2) / 2));
        assertThat(robot.lookup("3×3 cells see it").tryQuery()).isPresent();
        robot.moveTo("#field-map");
        assertThat(map.boxes()).isEmpty();
    }

    @Test
    void arrowsWalkTheKeptCell(FxRobot robot) {
        robot.interact(() -> lab.select(cell(POOL, 3, 4)));
        robot.interact(() -> robot.lookup("#field-map").query().requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.RIGHT);
        assertThat(lab.state().selection().get()).isEqualTo(cell(POOL, 4, 5));
        assertThat(picture(robot).boxes()).containsExactly(new Box(6, 8, 11, 13));
    }

    @Test
    void aStopOfTheWayIsGoneTo(FxRobot robot) {
        robot.interact(() -> lab.select(cell(POOL, 3, 4)));
        robot.interact(() -> robot.lookup("#field-path").query().requestFocus());
        robot.interact(() ->
                robot.lookup("#field-path")
                        .queryAs(FieldPathView.class)
                        .selectedIndexProperty()
                        .set(1));
        assertThat(lab.state().selection().get().layer()).contains(CONV);
        assertThat(lab.state().selection().get().cell()).contains(new Selection.Cell(6, 8));
    }

    @Test
    void anEditShowsTheFieldBeforeAndAfter(FxRobot robot) {
        robot.interact(() -> lab.select(cell(POOL, 3, 4)));
        robot.interact(() ->
                lab.edit(
                        new NetworkEdit.ChangeLayer(
                                CONV, FILTERS.with(Window.of(7, 1).with(new Padding.Same())))));
        assertThat(picture(robot).boxes()).containsExactly(new Box(3, 5, 10, 12));
        assertThat(picture(robot).formerBoxes()).containsExactly(new Box(4, 6, 9, 11));
        assertThat(facts(robot)).contains("6×6 → 8×8", "2×2 → 3×3");
        assertThat(robot.lookup("#field-chart").queryAs(LineChartView.class).lines())
                .extracting(line -> line.series().name(), line -> line.series().y(1))
                .containsExactly(tuple("theoretical", 8.0), tuple("before the edit", 6.0));
    }

    @Test
    void theButtonMeasuresTheShownCell(FxRobot robot) {
        robot.interact(() -> lab.select(cell(POOL, 3, 4)));
        robot.clickOn("#field-measure");
        assertThat(lab.told())
                .containsExactly(
                        "measure the field of " + new FieldCell(POOL, Optional.of(0), 3, 4));
    }

    @Test
    void anotherButtonMeasuresAllLayers(FxRobot robot) {
        robot.clickOn("#field-measure-depth");
        assertThat(lab.told()).containsExactly("measure the fields of all layers");
    }

    @Test
    void theKeysMeasureAsTheButtonsDo(FxRobot robot) {
        robot.clickOn("#field-map").press(KeyCode.SHIFT).type(KeyCode.M).release(KeyCode.SHIFT);
        assertThat(lab.told()).containsExactly("measure the fields of all layers");
    }

    @Test
    void whatWasMeasuredIsHeatOnThePictureWithItsOwnScale(FxRobot robot) {
        FieldCell measured = new FieldCell(POOL, Optional.of(0), 3, 4);
        robot.interact(() -> {
            lab.select(cell(POOL, 3, 4));
            lab.show(
                    MeasuredFields.NONE.with(
                            new MeasuredField(measured, heat(8), heat(2), 32, 1840)));
        });
        robot.clickOn("measured");
        assertThat(legend(robot).rangeProperty().get().high()).isEqualTo(8);
        assertThat(facts(robot)).containsSubsequence("width", "1×1").contains("1,840");
        robot.clickOn("on noise");
        assertThat(legend(robot).rangeProperty().get().high()).isEqualTo(2);
        robot.clickOn("box");
        assertThat(legend(robot).isVisible()).isFalse();
    }

    @Test
    void aLayerWithoutMapsSaysWhatToSelect(FxRobot robot) {
        robot.interact(() -> lab.select(Selection.NONE));
        assertThat(robot.lookup("#field .empty .label").queryAs(Labeled.class).getText())
                .startsWith("A field belongs to a cell of a layer with maps.");
    }

    @Test
    void aLayerThatCannotBeComputedSendsToItsProblem(FxRobot robot) {
        robot.interact(() ->
                lab.edit(new NetworkEdit.ChangeLayer(POOL, new MaxPooling(Window.of(40, 2)))));
        assertThat(robot.lookup("#field .empty .label").queryAs(Labeled.class).getText())
                .startsWith("This layer has no maps as it is drawn");
    }

    @Test
    void cellsWithoutAPlaceOnThePictureSaySo(FxRobot robot) {
        Network capsules =
                new NetworkBuilder("fields", Shape.of(1, 28, 28))
                        .then("conv1", FILTERS)
                        .then("pool1", new PrimaryCapsules(2, 4, Window.of(5, 2)))
                        .build();
        robot.interact(() -> lab.edit(new NetworkEdit.Replace(new Drawing(capsules, Map.of()))));
        assertThat(robot.lookup("#field .empty .label").queryAs(Labeled.class).getText())
                .startsWith("The cells of this layer have no box on the picture");
    }

    private static LegendBar legend(FxRobot robot) {
        return robot.lookup("#field .legend-bar").queryAs(LegendBar.class);
    }

    private static EffectiveField heat(float most) {
        Tensor heat = Tensor.zeros(Shape.of(28, 28));
        heat.values()[8 * 28 + 9] = most;
        return new EffectiveField(heat);
    }
}
