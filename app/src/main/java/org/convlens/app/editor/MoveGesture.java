package org.convlens.app.editor;

import javafx.geometry.Point2D;

import org.convlens.network.LayerId;
import org.convlens.network.Position;

import java.util.HashMap;
import java.util.Map;

/// Moves the selected nodes on the grid; one edit when they are let go.
final class MoveGesture implements Gesture {

    private final Verbs verbs;
    private final EditorState here;
    private final Point2D start;
    private final Placement before;

    MoveGesture(Verbs verbs, EditorState here, Point2D start) {
        this.verbs = verbs;
        this.here = here;
        this.start = start;
        this.before = here.placement().get();
    }

    @Override
    public void drag(Point2D point) {
        here.placement().set(before.moved(places(point)));
    }

    @Override
    public void drop(Point2D point) {
        Map<LayerId, Position> places = places(point);
        if (!places.equals(before.positions(places.keySet()))) {
            verbs.move(places);
        }
    }

    @Override
    public void cancel() {
        here.placement().set(before);
    }

    private Map<LayerId, Position> places(Point2D point) {
        Point2D way = point.subtract(start).multiply(1 / here.camera().get().scale());
        Map<LayerId, Position> places = new HashMap<>();
        before.positions(verbs.selected())
                .forEach((id, place) -> places.put(id, moved(place, way)));
        return places;
    }

    private static Position moved(Position place, Point2D way) {
        double grid = Placement.GRID;
        return new Position(
                place.x() + Math.rint(way.getX() / grid) * grid,
                place.y() + Math.rint(way.getY() / grid) * grid);
    }
}
