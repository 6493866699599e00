package org.convlens.app.editor;

import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;

import org.convlens.network.LayerId;
import org.convlens.network.Position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Folds a tall layout into columns, down and up again like a snake, so that it fills a window.
///
/// Folds only where the wires of a single node pass, so branches stay together.
final class Folding {

    private static final double ASPECT = 1.3;
    private static final int MOST_COLUMNS = 12;
    private static final double COLUMN_GAP = 64;
    private static final int GRID = 4;

    private final LayoutGraph graph;
    private final Map<LayerId, Position> tall;

    private Folding(LayoutGraph graph, Map<LayerId, Position> tall) {
        this.graph = graph;
        this.tall = tall;
    }

    /// The folded layout, on the grid, beginning at the origin.
    static Map<LayerId, Position> fold(LayoutGraph graph, Map<LayerId, Position> tall) {
        return tall.isEmpty() ? tall : new Folding(graph, tall).best();
    }

    private Map<LayerId, Position> best() {
        List<List<LayerId>> blocks = blocks();
        return IntStream.rangeClosed(1, Math.min(MOST_COLUMNS, blocks.size()))
                .mapToObj(columns -> snake(columns(blocks, columns)))
                .min(Comparator.comparingDouble(this::badness))
                .orElseThrow();
    }

    /// How far a layout is from the window's proportions.
    private double badness(Map<LayerId, Position> places) {
        Rectangle2D bounds = bounds(places);
        return Math.max(bounds.getWidth(), bounds.getHeight() * ASPECT);
    }

    /// Groups of rows between which the wires of a single node pass, from top to bottom.
    private List<List<LayerId>> blocks() {
        List<LayerId> order =
                tall.keySet().stream()
                        .sorted(Comparator.comparingDouble(id -> middleOf(tall, id)))
                        .toList();
        List<List<LayerId>> blocks = new ArrayList<>();
        List<LayerId> block = new ArrayList<>();
        Set<LayerId> above = new TreeSet<>();
        for (LayerId id : order) {
            block.add(id);
            above.add(id);
            if (isNarrow(above)) {
                blocks.add(List.copyOf(block));
                block.clear();
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return blocks;
    }

    private boolean isNarrow(Set<LayerId> above) {
        return graph.wires().stream()
                        .filter(wire -> above.contains(wire.from()) != above.contains(wire.to()))
                        .map(Wire::from)
                        .distinct()
                        .limit(2)
                        .count()
                <= 1;
    }

    private List<List<LayerId>> columns(List<List<LayerId>> blocks, int count) {
        double target = blocks.stream().mapToDouble(this::heightOf).sum() / count;
        List<List<LayerId>> columns = new ArrayList<>();
        List<LayerId> column = new ArrayList<>();
        double height = 0;
        for (List<LayerId> block : blocks) {
            if (!column.isEmpty() && height + heightOf(block) / 2 > target) {
                columns.add(column);
                column = new ArrayList<>();
                height = 0;
            }
            column.addAll(block);
            height += heightOf(block);
        }
        columns.add(column);
        return columns;
    }

    private double heightOf(List<LayerId> nodes) {
        return bounds(placesOf(nodes)).getHeight() + LayoutEngine.GAP;
    }

    private Map<LayerId, Position> placesOf(List<LayerId> nodes) {
        return nodes.stream()
                .collect(
                        Collectors.toMap(
                                id -> id, id -> tall.getOrDefault(id, new Position(0, 0))));
    }

    /// Columns beside each other, every second one upside down; each begins at the height where the
    /// one before ends.
    private Map<LayerId, Position> snake(List<List<LayerId>> columns) {
        Map<LayerId, Position> places = new HashMap<>();
        double x = 0;
        double middle = 0;
        for (int i = 0; i < columns.size(); i++) {
            List<LayerId> nodes = columns.get(i);
            Map<LayerId, Position> column = i % 2 == 0 ? placesOf(nodes) : upsideDown(nodes);
            Rectangle2D bounds = bounds(column);
            double right = x - bounds.getMinX();
            double down = middle - middleOf(column, nodes.getFirst());
            column.forEach((id, place) ->
                    places.put(id, new Position(place.x() + right, place.y() + down)));
            middle = middleOf(places, nodes.getLast());
            x += bounds.getWidth() + COLUMN_GAP;
        }
        double top = bounds(places).getMinY();
        places.replaceAll((_, place) -> snapped(place.x(), place.y() - top));
        return places;
    }

    private Map<LayerId, Position> upsideDown(List<LayerId> nodes) {
        Map<LayerId, Position> flipped = new HashMap<>();
        placesOf(nodes)
                .forEach((id, place) ->
                        flipped.put(id, new Position(place.x(), -place.y() - heightOf(id))));
        return flipped;
    }

    private double heightOf(LayerId id) {
        return sizeOf(id).getHeight();
    }

    private double middleOf(Map<LayerId, Position> places, LayerId id) {
        return places.getOrDefault(id, new Position(0, 0)).y() + heightOf(id) / 2;
    }

    private Rectangle2D bounds(Map<LayerId, Position> places) {
        double left = places.values().stream().mapToDouble(Position::x).min().orElse(0);
        double top = places.values().stream().mapToDouble(Position::y).min().orElse(0);
        double right = 0;
        double bottom = 0;
        for (Map.Entry<LayerId, Position> place : places.entrySet()) {
            Dimension2D size = sizeOf(place.getKey());
            right = Math.max(right, place.getValue().x() + size.getWidth() - left);
            bottom = Math.max(bottom, place.getValue().y() + size.getHeight() - top);
        }
        return new Rectangle2D(left, top, right, bottom);
    }

    private Dimension2D sizeOf(LayerId id) {
        return graph.sizes().getOrDefault(id, new Dimension2D(NodeFace.WIDTH, GRID));
    }

    private static Position snapped(double x, double y) {
        return new Position(Math.rint(x / GRID) * GRID, Math.rint(y / GRID) * GRID);
    }
}
