package org.convlens.viz.fx;

import javafx.scene.image.Image;

import org.convlens.viz.diagram.Area;
import org.convlens.viz.raster.SheetLayout;

import java.util.List;

/// One drawing of a sheet of tiles.
///
/// @param pen to draw with
/// @param layout where the tiles lie
/// @param offset how far the sheet is scrolled, in pixels
record TilePainter(Pen pen, SheetLayout layout, double offset) {

    private static final double FRAME = 3;

    Area area(int index) {
        double y = Math.round(layout.y(index) - offset);
        return new Area(layout.x(index), y, layout.tile(), layout.tile());
    }

    void picture(Image image, int index) {
        pen.image(image, fitted(image, area(index)));
        pen.frame(pen.inks().line(), area(index));
    }

    private static Area fitted(Image image, Area tile) {
        double longer = Math.max(image.getWidth(), image.getHeight());
        double width = Math.round(tile.width() * image.getWidth() / longer);
        double height = Math.round(tile.height() * image.getHeight() / longer);
        return new Area(
                tile.x() + Math.floor((tile.width() - width) / 2),
                tile.y() + Math.floor((tile.height() - height) / 2),
                width,
                height);
    }

    /// Writes below a tile, in two lines where there is room for them.
    void caption(String text, int index) {
        Area tile = area(index);
        Pen small = pen.small();
        boolean two = layout.caption() > 2 * pen.em();
        List<String> lines =
                two
                        ? small.wrapped(text, tile.width())
                        : List.of(small.fitting(text, tile.width()));
        double line = layout.caption() / (two ? 2 : 1);
        for (int i = 0; i < lines.size(); i++) {
            double middle = tile.bottom() + (i + 0.5) * line;
            small.left(lines.get(i), tile.x(), middle, pen.inks().muted());
        }
    }

    /// Frames a tile; at the edge of the view within it, so that the frame is whole.
    void selection(int index, Area room) {
        pen.outline(pen.inks().accent(), within(room, area(index)), FRAME);
    }

    private static Area within(Area room, Area tile) {
        double left = Math.max(tile.x(), FRAME - 1);
        double right = Math.min(tile.right(), room.width() - FRAME + 1);
        double top = tile.y() < 0 ? tile.y() : Math.max(tile.y(), FRAME - 1);
        return new Area(left, top, right - left, tile.bottom() - top);
    }

    void hover(int index) {
        pen.outline(pen.inks().text(), area(index), 1);
    }

    /// Writes a tile in words over its lower edge, inside the view.
    void plate(String text, int index, Area room) {
        List<String> shown = List.of(pen.fitting(text, room.width() - 2 * pen.em()));
        Area plate = pen.plateArea(shown);
        Area tile = area(index);
        pen.plate(
                shown,
                Math.clamp(tile.x(), 0, Math.max(0, room.width() - plate.width())),
                Math.clamp(
                        tile.bottom() - plate.height(),
                        0,
                        Math.max(0, room.height() - plate.height())));
    }
}
