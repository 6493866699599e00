package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// What a move of the mouse takes on the thread of the screen, until boxes and numbers are laid
/// out: every cell of a map, with the field and then the arithmetic in the lens. Written to
/// `target/touch-cost.txt`.
@Tag("long")
class TouchCostTest extends LabInAWindow {

    private static final int WARM_UP = 200;
    private static final int MOVES = 300;

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

    private List<Double> moves(HeatMapView map) throws Exception {
        Size2 plane = onFx(() -> Objects.requireNonNull(map.contentProperty().get()).size());
        int area = plane.height() * plane.width();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + Math.max(MOVES, area); i++) {
            Cell cell = new Cell(i % area / plane.width(), i % plane.width());
            double millis = move(map, cell);
            if (i >= WARM_UP) {
                times.add(millis);
            }
        }
        return times;
    }

    /// The mouse's own event, then the style and layout of the next frame.
    private double move(HeatMapView map, Cell cell) throws Exception {
        CompletableFuture<Double> frame = new CompletableFuture<>();
        double handled =
                onFx(() -> {
                    timeNextFrame(map.getScene(), frame);
                    long began = System.nanoTime();
                    Event.fireEvent(map, moved(map, cell));
                    return (System.nanoTime() - began) / 1e6;
                });
        assertThat(onFx(() -> state().hover().get().cell()))
                .contains(new Selection.Cell(cell.row(), cell.column()));
        return handled + frame.get(60, TimeUnit.SECONDS);
    }

    static MouseEvent moved(HeatMapView map, Cell cell) {
        CellGrid grid = map.grid().orElseThrow();
        double x = grid.x(cell.column()) + grid.pitch() / 2;
        double y = grid.y(cell.row()) + grid.pitch() / 2;
        return MouseEvents.moved(map, new Point2D(x, y));
    }

    private static void timeNextFrame(Scene scene, CompletableFuture<Double> frame) {
        AtomicLong began = new AtomicLong();
        Runnable before = () -> began.set(System.nanoTime());
        scene.addPreLayoutPulseListener(before);
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePreLayoutPulseListener(before);
                        scene.removePostLayoutPulseListener(this);
                        frame.complete((System.nanoTime() - began.get()) / 1e6);
                    }
                });
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
