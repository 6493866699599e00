package org.convlens.viz.raster;

import org.convlens.viz.color.Argb;

/// Draws round, soft-edged strokes into pictures.
///
/// A pixel takes `clamp(radius + ½ − distance of its middle from the stroke, 0, 1)` of the ink.
///
/// @param radius in pixels of the picture
/// @param ink a packed colour
public record Brush(double radius, int ink) {

    /// A straight movement of the brush, in pixels of the picture: 0.5 is the middle of the first.
    ///
    /// @param fromX the start, to the right
    /// @param fromY the start, downwards
    /// @param toX the end, to the right
    /// @param toY the end, downwards
    public record Stroke(double fromX, double fromY, double toX, double toY) {

        /// {@return a dot in the middle of a pixel}
        ///
        /// @param cell the pixel
        public static Stroke at(Cell cell) {
            return between(cell, cell);
        }

        /// {@return the line between the middles of two pixels}
        ///
        /// @param from one pixel
        /// @param to the other pixel
        public static Stroke between(Cell from, Cell to) {
            return new Stroke(
                    from.column() + 0.5, from.row() + 0.5, to.column() + 0.5, to.row() + 0.5);
        }

        private double distance(double x, double y) {
            double dx = toX - fromX;
            double dy = toY - fromY;
            double squared = dx * dx + dy * dy;
            double along = squared == 0 ? 0 : ((x - fromX) * dx + (y - fromY) * dy) / squared;
            double nearest = Math.clamp(along, 0.0, 1.0);
            return Math.hypot(x - fromX - nearest * dx, y - fromY - nearest * dy);
        }
    }

    /// {@return the picture with the stroke in it; the given one stays as it is}
    ///
    /// @param picture to draw on
    /// @param stroke where
    public ArgbImage draw(ArgbImage picture, Stroke stroke) {
        int[] pixels = picture.pixels().clone();
        int width = picture.size().width();
        for (int i = 0; i < pixels.length; i++) {
            double distance = stroke.distance(i % width + 0.5, Math.floorDiv(i, width) + 0.5);
            double share = Math.clamp(radius + 0.5 - distance, 0.0, 1.0);
            pixels[i] = share == 0 ? pixels[i] : Argb.mix(pixels[i], ink, share);
        }
        return new ArgbImage(picture.size(), pixels);
    }
}
