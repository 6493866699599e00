package org.convlens.app.receptive;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.convlens.app.shell.Settings;
import org.convlens.app.shell.Themes;
import org.convlens.app.shell.lens.LensDesk;
import org.convlens.app.state.FakeLab;
import org.convlens.app.state.SampleData;
import org.convlens.app.state.SampleLab;
import org.convlens.app.state.Selection;
import org.convlens.network.Concatenate;
import org.convlens.network.Convolution;
import org.convlens.network.Drawing;
import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.NetworkEdit;
import org.convlens.network.Padding;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlanner;
import org.convlens.receptivefield.Box;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.viz.fx.FieldPathView;
import org.convlens.viz.fx.HeatMapView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// A stride, then two branches, one dilated, one transposed and strided again, then their
/// concatenation; what a cell reads is listed position by position.
///
/// `input 28 → stem 14 (3×3, stride 2) → left 14 (3×3, dilation 2); stem → up 28 (transposed 2×2,
/// stride 2) → down 14 (3×3, stride 2); left + down → both 14`, all padded to keep their size.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class BranchedFieldGestureTest {

    private static final LayerId LEFT = new LayerId("left");
    private static final LayerId BOTH = new LayerId("both");

    @TempDir Path folder;
    private final FakeLab lab = new FakeLab(new Drawing(network(), Map.of()), NetworkPlanner::plan);

    private static Network network() {
        return new NetworkBuilder("branches", Shape.of(1, 28, 28))
                .then("stem", filters(1, 2))
                .then("left", filters(2, 1))
                .layer("up", TransposedConvolution.of(2, Window.of(2, 2)), "stem")
                .then("down", filters(1, 2))
                .layer("both", new Concatenate(), "left", "down")
                .build();
    }

    private static Convolution filters(int dilation, int stride) {
        return Convolution.of(
                2,
                new Window(
                        Size2.square(3),
                        Size2.square(stride),
                        Size2.square(dilation),
                        new Padding.Same()));
    }

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(Themes.sheet(Settings.Appearance.LIGHT));
        lab.show(SampleLab.picture());
        lab.show(SampleData.loaded(900));
        lab.show(SampleLab.snapshot(1840));
        lab.select(Selection.of(BOTH));
        stage.setScene(new Scene(new FieldView(LensDesk.over(lab, folder)), 430, 780));
        stage.show();
    }

    /// What the positions of a layer along one axis read of the layer below.
    private interface Reads {
        IntStream of(int position);
    }

    /// `place = position · stride − before + tap · dilation` of three taps.
    private static Reads window(int stride, int dilation, int before) {
        return position ->
                IntStream.range(0, 3).map(tap -> position * stride - before + tap * dilation);
    }

    /// A transposed convolution puts `place · 2 + tap` out, for two taps.
    private static final Reads TRANSPOSED =
            position ->
                    IntStream.range(-50, 50)
                            .filter(place -> position == 2 * place || position == 2 * place + 1);

    private static NavigableSet<Integer> through(Reads reads, Set<Integer> positions) {
        NavigableSet<Integer> read = new TreeSet<>();
        positions.forEach(position -> reads.of(position).forEach(read::add));
        return read;
    }

    /// What a cell of the concatenation reads along one axis: of itself, both branches, the layer
    /// between, the stem and the picture.
    private record Axis(
            NavigableSet<Integer> own,
            NavigableSet<Integer> up,
            NavigableSet<Integer> stem,
            NavigableSet<Integer> picture) {

        static Axis of(int position) {
            NavigableSet<Integer> own = new TreeSet<>(Set.of(position));
            NavigableSet<Integer> up = through(window(2, 1, 0), own);
            NavigableSet<Integer> stem = through(TRANSPOSED, up);
            stem.addAll(through(window(1, 2, 2), own));
            return new Axis(own, up, stem, through(window(2, 1, 0), stem));
        }
    }

    private static Box box(NavigableSet<Integer> rows, NavigableSet<Integer> columns) {
        return new Box(rows.first(), columns.first(), rows.last(), columns.last());
    }

    private static List<String> facts(FxRobot robot) {
        return robot.lookup("#field .facts .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private void hover(FxRobot robot, LayerId layer, int row, int column) {
        Selection.Cell cell = new Selection.Cell(row, column);
        robot.interact(
                () -> lab.hover(new Selection(Set.of(layer), Optional.of(0), Optional.of(cell))));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0,13", "13,13", "6,7", "13,2"})
    void aCellBehindAMergeHasTheBoxesOfAllItsBranches(int row, int column, FxRobot robot) {
        hover(robot, BOTH, row, column);
        Axis rows = Axis.of(row);
        Axis columns = Axis.of(column);
        Box own = box(rows.own(), columns.own());
        Box picture = box(rows.picture(), columns.picture());
        assertThat(robot.lookup("#field-path").queryAs(FieldPathView.class).boxesProperty().get())
                .containsExactlyInAnyOrder(
                        own,
                        own,
                        own,
                        box(rows.up(), columns.up()),
                        box(rows.stem(), columns.stem()),
                        picture);
        assertThat(robot.lookup("#field-picture").queryAs(HeatMapView.class).boxes())
                .containsExactly(picture);
        int span = picture.bottom() - picture.top() + 1;
        int padding = -Axis.of(0).picture().first();
        assertThat(facts(robot))
                .containsSubsequence("size", span + "×" + span)
                .containsSubsequence("stride", "2×2")
                .containsSubsequence("padding", padding + "×" + padding);
    }

    /// A dilation of 3 instead of 2 reads two cells of the stem, four pixels, further.
    @Test
    void editingTheDilationOfABranchShowsTheGrowthBehindTheMerge(FxRobot robot) {
        hover(robot, BOTH, 6, 7);
        robot.interact(() -> lab.edit(new NetworkEdit.ChangeLayer(LEFT, filters(3, 1))));
        assertThat(facts(robot)).contains("11×11 → 15×15", "4×4 → 6×6");
        assertThat(robot.lookup("#field-picture").queryAs(HeatMapView.class).formerBoxes())
                .containsExactly(box(Axis.of(6).picture(), Axis.of(7).picture()));
    }

    /// With a stride of 1 a branch has cells twice as close, so that the merge no longer fits: its
    /// own field shows what the stride does.
    @Test
    void editingAStrideShowsTheGrowthOfTheEffectiveStride(FxRobot robot) {
        robot.interact(() -> lab.select(Selection.of(LEFT)));
        robot.interact(
                () -> lab.edit(new NetworkEdit.ChangeLayer(new LayerId("stem"), filters(1, 4))));
        assertThat(facts(robot)).contains("11×11 → 19×19", "2×2 → 4×4");
    }
}
