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

    void caption(String text, int index) {
        Area tile = area(index);
        Pen small = pen.small();
        small.left(
                small.fitting(text, tile.width()),
                tile.x(),
                tile.bottom() + layout.caption() / 2,
                pen.inks().muted());
    }

    void selection(int index) {
        pen.outline(pen.inks().accent(), area(index), 3);
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
