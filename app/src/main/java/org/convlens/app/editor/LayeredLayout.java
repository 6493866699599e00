package org.convlens.app.editor;

import javafx.geometry.Dimension2D;

import org.convlens.network.LayerId;
import org.convlens.network.Position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A plain layered layout: each node one row below the lowest of its inputs, rows centred.
///
/// Always works and needs nothing; for what must stand somewhere at once.
final class LayeredLayout implements LayoutEngine {

    @Override
    public Map<LayerId, Position> layout(LayoutGraph graph) {
        Map<LayerId, Integer> rows = rowsOf(graph);
        Map<Integer, List<LayerId>> byRow = new TreeMap<>();
        graph.sizes()
                .keySet()
                .forEach(id ->
                        byRow.computeIfAbsent(rows.getOrDefault(id, 0), _ -> new ArrayList<>())
                                .add(id));
        Map<LayerId, Position> places = new HashMap<>();
        double y = 0;
        for (List<LayerId> row : byRow.values()) {
            row.sort(Comparator.comparingDouble(id -> meanOfInputs(graph, places, id)));
            place(graph, row, y, places);
            y += heightOf(graph, row) + GAP;
        }
        return places;
    }

    private static Map<LayerId, Integer> rowsOf(LayoutGraph graph) {
        Map<LayerId, Integer> rows = new HashMap<>();
        for (LayerId id : graph.sizes().keySet()) {
            int row =
                    graph.wires().stream()
                            .filter(wire -> wire.to().equals(id))
                            .mapToInt(wire -> rows.getOrDefault(wire.from(), -1) + 1)
                            .max()
                            .orElse(0);
            rows.put(id, row);
        }
        return rows;
    }

    private static void place(
            LayoutGraph graph, List<LayerId> row, double y, Map<LayerId, Position> places) {
        double width =
                row.stream().mapToDouble(id -> sizeOf(graph, id).getWidth() + GAP).sum() - GAP;
        double x = -width / 2;
        for (LayerId id : row) {
            places.put(id, new Position(x, y));
            x += sizeOf(graph, id).getWidth() + GAP;
        }
    }

    private static double meanOfInputs(
            LayoutGraph graph, Map<LayerId, Position> places, LayerId id) {
        return graph.wires().stream()
                .filter(wire -> wire.to().equals(id) && places.containsKey(wire.from()))
                .mapToDouble(wire -> places.getOrDefault(wire.from(), new Position(0, 0)).x())
                .average()
                .orElse(0);
    }

    private static double heightOf(LayoutGraph graph, List<LayerId> row) {
        return row.stream().mapToDouble(id -> sizeOf(graph, id).getHeight()).max().orElse(0);
    }

    private static Dimension2D sizeOf(LayoutGraph graph, LayerId id) {
        return graph.sizes().getOrDefault(id, new Dimension2D(0, 0));
    }
}
