package org.convlens.app.editor;

import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import org.convlens.network.LayerId;
import org.convlens.network.Position;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Where every node stands now and how large it is, in pixels at 100 %.
///
/// @param boxes one per node
record Placement(Map<LayerId, Rectangle2D> boxes) {

    static final Placement EMPTY = new Placement(Map.of());

    /// Everything snaps to this grid.
    static final int GRID = 8;

    private static final double GAP = LayoutEngine.GAP;
    private static final double COLUMN = 480;

    Placement {
        boxes = Map.copyOf(boxes);
    }

    static Placement of(Map<LayerId, Position> positions, Map<LayerId, NodeFace> faces) {
        Map<LayerId, Rectangle2D> boxes = new HashMap<>();
        faces.forEach((id, face) -> {
            Position place = positions.getOrDefault(id, new Position(0, 0));
            boxes.put(id, new Rectangle2D(place.x(), place.y(), NodeFace.WIDTH, face.height()));
        });
        return new Placement(boxes);
    }

    Rectangle2D box(LayerId id) {
        return boxes.getOrDefault(id, Rectangle2D.EMPTY);
    }

    Position position(LayerId id) {
        return new Position(box(id).getMinX(), box(id).getMinY());
    }

    Map<LayerId, Position> positions(Set<LayerId> ids) {
        return ids.stream()
                .filter(boxes::containsKey)
                .collect(Collectors.toMap(id -> id, this::position));
    }

    /// This placement with some nodes elsewhere.
    Placement moved(Map<LayerId, Position> places) {
        Map<LayerId, Rectangle2D> moved = new HashMap<>(boxes);
        places.forEach((id, place) ->
                moved.computeIfPresent(
                        id,
                        (_, box) ->
                                new Rectangle2D(
                                        place.x(), place.y(), box.getWidth(), box.getHeight())));
        return new Placement(moved);
    }

    /// The smallest rectangle around some nodes.
    Rectangle2D bounds(Set<LayerId> ids) {
        List<Rectangle2D> some = ids.stream().filter(boxes::containsKey).map(this::box).toList();
        double left = some.stream().mapToDouble(Rectangle2D::getMinX).min().orElse(0);
        double top = some.stream().mapToDouble(Rectangle2D::getMinY).min().orElse(0);
        double right = some.stream().mapToDouble(Rectangle2D::getMaxX).max().orElse(left);
        double bottom = some.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(top);
        return new Rectangle2D(left, top, right - left, bottom - top);
    }

    Rectangle2D bounds() {
        return bounds(boxes.keySet());
    }

    Optional<LayerId> at(Point2D point) {
        return boxes.keySet().stream().filter(id -> box(id).contains(point)).findFirst();
    }

    Set<LayerId> touching(Rectangle2D area) {
        return boxes.keySet().stream()
                .filter(id -> box(id).intersects(area))
                .collect(Collectors.toSet());
    }

    /// A free place next to a node: below, then above, then beside, so that a chain grows like a
    /// snake.
    Position after(LayerId anchor, Dimension2D size) {
        Rectangle2D box = box(anchor);
        double top = bounds().getMinY();
        Position below = new Position(box.getMinX(), box.getMaxY() + GAP);
        Position above = new Position(box.getMinX(), box.getMinY() - GAP - size.getHeight());
        Position right = new Position(box.getMaxX() + GAP + 3 * GRID, box.getMinY());
        if (below.y() < top + COLUMN && isFree(below, size)) {
            return snapped(below);
        }
        if (above.y() >= top - GRID && isFree(above, size)) {
            return snapped(above);
        }
        return near(right, size);
    }

    /// The free place nearest to where somebody points.
    Position near(Position wanted, Dimension2D size) {
        Position start = snapped(wanted);
        for (int ring = 0; ring < 200; ring++) {
            for (Side side : Side.values()) {
                Point2D tried =
                        side.outOf(new Point2D(start.x(), start.y()), (double) ring * GRID * 2);
                Position place = new Position(tried.getX(), tried.getY());
                if (isFree(place, size)) {
                    return place;
                }
            }
        }
        return start;
    }

    private boolean isFree(Position place, Dimension2D size) {
        Rectangle2D area =
                new Rectangle2D(
                        place.x() - GRID,
                        place.y() - GRID,
                        size.getWidth() + 2 * GRID,
                        size.getHeight() + 2 * GRID);
        return boxes.values().stream().noneMatch(area::intersects);
    }

    static Position snapped(Position place) {
        return new Position(Math.rint(place.x() / GRID) * GRID, Math.rint(place.y() / GRID) * GRID);
    }
}
