package org.convlens.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convlens.network.Add;
import org.convlens.network.Convolution;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.LayerId;
import org.convlens.network.MaxPooling;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Upsampling;
import org.convlens.network.Window;
import org.convlens.receptivefield.Box;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a cell sees, against walking through every window cell by cell.
class FieldPathTest {

    private static final Window PADDED = Window.of(3, 1).with(Padding.Explicit.all(1));

    private final NetworkPlan plan =
            NetworkPlanner.plan(
                    new NetworkBuilder("path", Shape.of(1, 8, 8))
                            .then("conv1", Convolution.of(4, PADDED))
                            .then("pool1", new MaxPooling(Window.of(2, 2)))
                            .then("conv2", Convolution.of(4, PADDED))
                            .layer("add1", new Add(), "conv2", "pool1")
                            .then("global1", new GlobalAveragePooling())
                            .build());

    @Test
    void aCornerCellLooksIntoThePaddingOnEveryLayer() {
        assertThat(path("add1", 0, 3).stops())
                .containsExactly(
                        stop("add1", new Box(0, 3, 0, 3), new Box(0, 3, 0, 3)),
                        stop("conv2", new Box(0, 3, 0, 3), new Box(0, 3, 0, 3)),
                        stop("pool1", new Box(-1, 2, 1, 4), new Box(0, 2, 1, 3)),
                        stop("conv1", new Box(-2, 4, 3, 9), new Box(0, 4, 3, 7)),
                        stop("input", new Box(-3, 3, 4, 10), new Box(0, 3, 4, 7)));
    }

    @Test
    void thePathEndsInTheFieldOfThePlan() {
        assertThat(path("conv2", 2, 1).picture().box())
                .isEqualTo(
                        plan.layer(new LayerId("conv2"))
                                .flatMap(LayerPlan::field)
                                .orElseThrow()
                                .box(2, 1));
    }

    @Test
    void cellsThatAreNotThereAreRefusedInASentence() {
        assertThatThrownBy(() -> path("nowhere", 0, 0)).hasMessageContaining("received: nowhere");
        assertThatThrownBy(() -> path("global1", 0, 0)).hasMessageContaining("global1 needs maps");
        assertThatThrownBy(() -> path("pool1", 4, 0))
                .hasMessage(
                        "A cell of pool1 needs a row below 4 and a column below 4; received: 4, 0");
        assertThatThrownBy(() -> path("pool1", 0, -1)).hasMessageContaining("0, -1");
    }

    @Test
    void generatedCellsSeeWhatWalkingThroughEveryWindowFinds() {
        int compared = 0;
        for (int seed = 0; seed < 3000; seed++) {
            NetworkPlan generated = NetworkPlanner.plan(new GeneratedNetworks(seed).usual());
            LayerPlan last = generated.layers().getLast();
            Optional<Size2> plane = last.output().filter(Shape::isSpatial).map(Shape::plane);
            if (generated.isPossible() && last.field().isPresent() && plane.isPresent()) {
                Size2 cell = new Size2(seed % plane.get().height(), seed % plane.get().width());
                assertThat(clipped(FieldPath.of(generated, last.id(), cell.height(), cell.width())))
                        .as(() -> generated.network().toString())
                        .isEqualTo(walked(generated, last.id(), cell));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    private static Map<LayerId, Box> clipped(FieldPath path) {
        Map<LayerId, Box> boxes = new HashMap<>();
        path.stops().forEach(stop -> boxes.put(stop.layer(), stop.clipped()));
        return boxes;
    }

    /// Marks every cell that is seen, layer by layer, then draws a box around the marks.
    private static Map<LayerId, Box> walked(NetworkPlan plan, LayerId start, Size2 cell) {
        Map<LayerId, Set<Size2>> marks = new HashMap<>(Map.of(start, Set.of(cell)));
        for (LayerPlan row : plan.layers().reversed()) {
            for (Size2 seen : marks.getOrDefault(row.id(), Set.of())) {
                for (int i = 0; i < row.inputs().size(); i++) {
                    marks.computeIfAbsent(row.layer().inputs().get(i), _ -> new HashSet<>())
                            .addAll(below(row, seen, row.inputs().get(i).plane()));
                }
            }
        }
        Map<LayerId, Box> boxes = new HashMap<>();
        marks.forEach((id, cells) -> boxes.put(id, around(cells)));
        return boxes;
    }

    private static Set<Size2> below(LayerPlan row, Size2 cell, Size2 plane) {
        if (row.layer().spec() instanceof Upsampling
                || row.layer().spec() instanceof TransposedConvolution) {
            return NaiveGrowth.below(row.layer().spec(), cell, plane);
        }
        Optional<Window> window = Windows.of(row.layer().spec());
        if (window.isEmpty()) {
            return Set.of(cell);
        }
        NaiveWindow rows = NaiveWindow.rows(window.get(), plane.height());
        NaiveWindow columns = NaiveWindow.columns(window.get(), plane.width());
        Set<Size2> seen = new HashSet<>();
        for (int r = 0; r < plane.height(); r++) {
            for (int c = 0; c < plane.width(); c++) {
                if (covers(rows, cell.height(), r) && covers(columns, cell.width(), c)) {
                    seen.add(new Size2(r, c));
                }
            }
        }
        return seen;
    }

    private static boolean covers(NaiveWindow axis, int position, int cell) {
        return cell >= axis.start(position) && cell < axis.start(position) + axis.span();
    }

    private static Box around(Set<Size2> cells) {
        List<Integer> rows = cells.stream().map(Size2::height).sorted().toList();
        List<Integer> columns = cells.stream().map(Size2::width).sorted().toList();
        return new Box(rows.getFirst(), columns.getFirst(), rows.getLast(), columns.getLast());
    }

    private FieldPath path(String layer, int row, int column) {
        return FieldPath.of(plan, new LayerId(layer), row, column);
    }

    private static FieldPath.Stop stop(String layer, Box box, Box clipped) {
        return new FieldPath.Stop(new LayerId(layer), box, clipped);
    }
}
