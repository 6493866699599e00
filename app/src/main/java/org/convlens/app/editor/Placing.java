package org.convlens.app.editor;

import javafx.geometry.Dimension2D;

import org.convlens.network.Drawing;
import org.convlens.network.LayerId;
import org.convlens.network.Position;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Finds places for nodes whose drawing names none, and keeps them as long as they stay.
final class Placing {

    private final LayoutEngine layout;
    private final Map<LayerId, Position> found = new HashMap<>();
    private String network = "";

    /// @param layout places a whole drawing at once, instantly
    Placing(LayoutEngine layout) {
        this.layout = layout;
    }

    /// A place for every node: the drawing's, else the one found before, else a new one.
    Placement place(Drawing drawing, SequencedMap<LayerId, NodeFace> faces) {
        if (!drawing.network().name().equals(network)) {
            found.clear();
            network = drawing.network().name();
        }
        Map<LayerId, Position> places = new HashMap<>(found);
        places.putAll(drawing.positions());
        places.keySet().retainAll(faces.keySet());
        Placement placement =
                places.keySet().stream().allMatch(LayerId::isInput) && faces.size() > 1
                        ? all(drawing, faces)
                        : rest(drawing, faces, places);
        faces.keySet().stream()
                .filter(id -> !drawing.positions().containsKey(id))
                .forEach(id -> found.put(id, placement.position(id)));
        return placement;
    }

    /// Takes over places that a slower layout found for nodes without one.
    void adopt(Map<LayerId, Position> places) {
        found.putAll(places);
    }

    private Placement all(Drawing drawing, SequencedMap<LayerId, NodeFace> faces) {
        LayoutGraph graph = LayoutGraph.of(faces, Wire.of(drawing));
        return Placement.of(Folding.fold(graph, layout.layout(graph)), faces);
    }

    private static Placement rest(
            Drawing drawing, SequencedMap<LayerId, NodeFace> faces, Map<LayerId, Position> places) {
        Map<LayerId, NodeFace> placed = new HashMap<>(faces);
        placed.keySet().retainAll(places.keySet());
        Placement placement = Placement.of(places, placed);
        for (NodeFace face : faces.values()) {
            if (!places.containsKey(face.id())) {
                places.put(face.id(), placement.after(anchorOf(drawing, face), sizeOf(face)));
                placed.put(face.id(), face);
                placement = Placement.of(places, placed);
            }
        }
        return placement;
    }

    private static LayerId anchorOf(Drawing drawing, NodeFace face) {
        return drawing.network().layer(face.id()).map(layer -> layer.inputs()).stream()
                .flatMap(List::stream)
                .findFirst()
                .orElse(LayerId.INPUT);
    }

    private static Dimension2D sizeOf(NodeFace face) {
        return face.room();
    }
}
