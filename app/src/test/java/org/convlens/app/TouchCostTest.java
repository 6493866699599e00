package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.geometry.Point3D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

import org.convlens.app.state.Selection;
import org.convlens.network.LayerId;
import org.convlens.tensor.Size2;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.CellGrid;
import org.convlens.zoo.Presets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What a move of the mouse takes on the thread of the screen, until boxes and numbers are laid
/// out: every cell of a map, with the field and then the arithmetic in the lens. Written to
/// `target/touch-cost.txt`.
@Tag("long")
class TouchCostTest extends LabInAWindow {

    private static final int WARM_UP = 300;
    private static final int MOVES = 500;

    @Test
    void movesOverAMapOfLeNetAreTimed() throws Exception {
        time("lenet-caffe", "digits?limit=60", "conv2");
    }

    @Test
    void movesOverAMapOfVggAreTimed() throws Exception {
        time("vgg-16-small", "shapes?limit=60", "conv2_2");
        time("vgg-16-small", "shapes?limit=60", "conv4_2");
    }

    private void time(String preset, String data, String layer) throws Exception {
        begin(Presets.named(preset).orElseThrow().network(), data);
        LayerId id = new LayerId(layer);
        onFx(() -> {
            lab().lab().select(Selection.of(id));
            return true;
        });
        until(() -> seen().maps().containsKey(id));
        for (String tab : List.of("Field", "Cell")) {
            robot.clickOn(tab);
            String map = tab.equals("Field") ? "#field-map" : "#cell-output";
            report(preset + ", " + layer + ", " + tab, moves(find(map, HeatMapView.class)));
        }
    }

    private List<Double> moves(HeatMapView map) {
        Size2 plane = onFx(() -> Objects.requireNonNull(map.contentProperty().get()).size());
        int area = plane.height() * plane.width();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + Math.max(MOVES, area); i++) {
            Cell cell = new Cell(i % area / plane.width(), i % plane.width());
            double millis = onFx(() -> move(map, cell));
            if (i >= WARM_UP) {
                times.add(millis);
            }
        }
        return times;
    }

    /// The mouse's own event, then style and layout as the next frame does them.
    private double move(HeatMapView map, Cell cell) {
        CellGrid grid = map.grid().orElseThrow();
        double x = grid.x(cell.column()) + grid.pitch() / 2;
        double y = grid.y(cell.row()) + grid.pitch() / 2;
        PickResult target = new PickResult(map, new Point3D(x, y, 0), 0);
        MouseEvent moved =
                new MouseEvent(
                        MouseEvent.MOUSE_MOVED,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        target);
        long began = System.nanoTime();
        Event.fireEvent(map, moved);
        lab().content().applyCss();
        lab().content().layout();
        double millis = (System.nanoTime() - began) / 1e6;
        assertThat(state().hover().get().cell())
                .contains(new Selection.Cell(cell.row(), cell.column()));
        return millis;
    }

    private static void report(String what, List<Double> times) throws IOException {
        List<Double> sorted = times.stream().sorted().toList();
        assertThat(sorted).isNotEmpty();
        Files.writeString(
                Path.of("target", "touch-cost.txt"),
                String.format(
                        Locale.ROOT,
                        "%s: median %.2f ms, 99th percentile %.2f ms%n",
                        what,
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 99 / 100)),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
