package org.convlens.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;

import org.convlens.app.fx.FxThread;
import org.convlens.app.shell.Texts;
import org.convlens.network.Drawing;
import org.convlens.network.LayerId;
import org.convlens.network.Position;
import org.convlens.plan.NetworkPlanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Automatic layouts: what must hold of every one, whoever made it.
class LayoutTest {

    static Stream<LayoutEngine> engines() {
        return Stream.of(new LayeredLayout(), new ElkLayout());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void noTwoNodesOverlap(LayoutEngine engine) {
        for (Drawing drawing : List.of(Drawings.branching(), Drawings.ofLength(40))) {
            LayoutGraph graph = graph(drawing);
            List<Rectangle2D> boxes =
                    new ArrayList<>(
                            boxes(graph, Folding.fold(graph, engine.layout(graph))).values());

            assertThat(boxes)
                    .allSatisfy(box ->
                            assertThat(boxes).filteredOn(box::intersects).containsExactly(box));
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void wiresRunDownwardBeforeFolding(LayoutEngine engine) {
        LayoutGraph graph = graph(Drawings.branching());
        Map<LayerId, Rectangle2D> boxes = boxes(graph, engine.layout(graph));

        assertThat(graph.wires())
                .allSatisfy(wire ->
                        assertThat(boxOf(boxes, wire.from()).getMaxY())
                                .isLessThan(boxOf(boxes, wire.to()).getMinY()));
    }

    @Test
    void aLongChainIsFoldedToTheProportionsOfAWindow() {
        LayoutGraph graph = graph(Drawings.ofLength(40));
        Map<LayerId, Position> tall = new LayeredLayout().layout(graph);
        Rectangle2D bounds = bounds(boxes(graph, Folding.fold(graph, tall)));

        assertThat(bounds.getWidth() / bounds.getHeight()).isBetween(0.8, 2.0);
    }

    @Test
    void aFoldedChainGoesDownAndThenUp() {
        LayoutGraph graph = graph(Drawings.unplacedChain());
        Map<LayerId, Rectangle2D> boxes =
                boxes(graph, Folding.fold(graph, new LayeredLayout().layout(graph)));
        List<Side> ways =
                graph.wires().stream()
                        .map(wire ->
                                Side.facing(boxOf(boxes, wire.from()), boxOf(boxes, wire.to())))
                        .toList();

        assertThat(ways).startsWith(Side.BOTTOM).contains(Side.RIGHT).endsWith(Side.TOP);
    }

    @Test
    void whereTheLayoutFailsThePlainOneAnswers() {
        LayoutGraph graph = graph(Drawings.unplacedChain());
        Map<LayerId, Position> answer = new HashMap<>();
        LayoutEngine broken =
                _ -> {
                    throw new IllegalStateException("no layout today");
                };
        new Arranging(broken, Runnable::run, AT_ONCE).arrange(graph, answer::putAll);

        assertThat(answer).isEqualTo(Folding.fold(graph, new LayeredLayout().layout(graph)));
    }

    @Test
    void undoPutsAMovedNodeBackWhereTheLayoutHadPlacedIt() {
        Drawing opened = Drawings.unplacedChain();
        Placing placing = new Placing(new LayeredLayout());
        var faces =
                new NodeFaces(Texts.of(Editor.class))
                        .of(opened, NetworkPlanner.plan(opened.network()), Set.of());
        Placement first = placing.place(opened, faces);
        placing.place(
                new Drawing(opened.network(), Map.of(new LayerId("conv1"), new Position(800, 800))),
                faces);

        assertThat(placing.place(opened, faces)).isEqualTo(first);
    }

    private static final FxThread AT_ONCE =
            new FxThread() {
                @Override
                public void later(Runnable task) {
                    task.run();
                }

                @Override
                public Subscription regularly(Runnable task) {
                    return () -> {};
                }
            };

    private static LayoutGraph graph(Drawing drawing) {
        return LayoutGraph.of(
                new NodeFaces(Texts.of(Editor.class))
                        .of(drawing, NetworkPlanner.plan(drawing.network()), Set.of()),
                Wire.of(drawing.network()));
    }

    private static Map<LayerId, Rectangle2D> boxes(
            LayoutGraph graph, Map<LayerId, Position> places) {
        Map<LayerId, Rectangle2D> boxes = new HashMap<>();
        graph.sizes().forEach((id, size) -> boxes.put(id, box(places, id, size)));
        return boxes;
    }

    private static Rectangle2D box(Map<LayerId, Position> places, LayerId id, Dimension2D size) {
        Position place = places.getOrDefault(id, new Position(Double.NaN, Double.NaN));
        return new Rectangle2D(place.x(), place.y(), size.getWidth(), size.getHeight());
    }

    private static Rectangle2D boxOf(Map<LayerId, Rectangle2D> boxes, LayerId id) {
        return boxes.getOrDefault(id, Rectangle2D.EMPTY);
    }

    private static Rectangle2D bounds(Map<LayerId, Rectangle2D> boxes) {
        return new Placement(boxes).bounds();
    }
}
