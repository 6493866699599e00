package org.convlens.viz.diagram;

import org.convlens.network.LayerId;
import org.convlens.tensor.Size2;

import java.util.Optional;

/// One map of a layer, upright across the way of the network.
///
/// @param layer whose map
/// @param channel which one, from 0; 0 for all units of a vector
/// @param cells rows and columns
/// @param centre the middle of the map
/// @param height in space
/// @param width in space
public record MapPlane(
        LayerId layer, int channel, Size2 cells, Point3 centre, double height, double width) {

    /// {@return a corner}
    ///
    /// @param right whether it is after the last column
    /// @param below whether it is under the last row
    public Point3 corner(boolean right, boolean below) {
        return new Point3(
                centre.x(),
                centre.y() + (below ? height / 2 : -height / 2),
                centre.z() + (right ? width / 2 : -width / 2));
    }

    /// {@return this map above its place}
    ///
    /// @param distance in space
    public MapPlane lifted(double distance) {
        Point3 above = new Point3(centre.x(), centre.y() - distance, centre.z());
        return new MapPlane(layer, channel, cells, above, height, width);
    }

    /// {@return the parallelogram as which it is seen}
    ///
    /// @param camera looks at it
    public Skew seen(SpaceCamera camera) {
        Spot origin = camera.place(corner(false, false));
        Spot right = camera.place(corner(true, false));
        Spot below = camera.place(corner(false, true));
        return new Skew(
                origin,
                new Spot(right.x() - origin.x(), right.y() - origin.y()),
                new Spot(below.x() - origin.x(), below.y() - origin.y()));
    }

    /// {@return the cell, counted row by row, under a place on the screen}
    ///
    /// @param camera looks at it
    /// @param place in pixels
    public Optional<Integer> cellAt(SpaceCamera camera, Spot place) {
        Spot shares = seen(camera).sharesOf(place);
        boolean inside = shares.x() >= 0 && shares.x() < 1 && shares.y() >= 0 && shares.y() < 1;
        int row = (int) (shares.y() * cells.height());
        int column = (int) (shares.x() * cells.width());
        return inside ? Optional.of(row * cells.width() + column) : Optional.empty();
    }
}
