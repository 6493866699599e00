package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.app.state.Selection;
import org.convlens.network.LayerId;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/// What a move of the mouse takes on the thread of the screen, until boxes and numbers are there:
/// every cell of a map, with the field and then the arithmetic in the lens. Written to
/// `target/touch-cost.txt`.
@Tag("long")
class TouchCostTest extends LabInAWindow {

    private static final int WARM_UP = 300;

    @Test
    void movesOverAMapOfLeNetAreTimed() throws Exception {
        time("lenet-caffe", "digits?limit=60", "conv2");
    }

    @Test
    void movesOverAMapOfVggAreTimed() throws Exception {
        time("vgg-16-small", "shapes?limit=60", "conv2_2");
    }

    private void time(String preset, String data, String layer) throws Exception {
        begin(Presets.named(preset).orElseThrow().network(), data);
        LayerId id = new LayerId(layer);
        for (String tab : List.of("Field", "Cell")) {
            robot.clickOn(tab);
            report(preset + ", " + layer + ", " + tab, moves(id));
        }
    }

    private List<Double> moves(LayerId layer) throws TimeoutException {
        onFx(() -> {
            lab().lab().select(Selection.of(layer));
            return true;
        });
        until(() -> seen().maps().containsKey(layer));
        Shape shape =
                onFx(() -> state().plan().get().layer(layer).orElseThrow().output()).orElseThrow();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + area(shape.plane()); i++) {
            double millis = move(layer, i % area(shape.plane()), shape.plane().width());
            if (i >= WARM_UP) {
                times.add(millis);
            }
        }
        return times;
    }

    private static int area(Size2 plane) {
        return plane.height() * plane.width();
    }

    private double move(LayerId layer, int cell, int width) {
        Selection next =
                new Selection(
                        Set.of(layer),
                        Optional.of(0),
                        Optional.of(new Selection.Cell(cell / width, cell % width)));
        return onFx(() -> {
            long began = System.nanoTime();
            lab().lab().hover(next);
            lab().content().layout();
            return (System.nanoTime() - began) / 1e6;
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
