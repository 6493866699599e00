package org.convlens.viz.raster;

import org.convlens.tensor.Size2;

/// How far a picture is enlarged beyond its surface, and which part of it is in sight.
///
/// @param factor 1 shows the whole picture; at most {@link #LARGEST}
/// @param panX how far the picture's middle is right of the surface's, in pixels
/// @param panY how far it is below, in pixels
public record CellZoom(double factor, double panX, double panY) {

    /// The whole picture.
    public static final CellZoom FIT = new CellZoom(1, 0, 0);

    /// The largest enlargement.
    public static final double LARGEST = 64;

    /// {@return where the cells lie on a surface; a picture larger than the surface covers it}
    ///
    /// @param cells rows and columns
    /// @param width of the surface, in pixels
    /// @param height of the surface, in pixels
    public CellGrid grid(Size2 cells, double width, double height) {
        double pitch = CellGrid.fitting(cells, width, height).pitch() * factor;
        CellGrid grid = CellGrid.centred(cells, width, height, pitch);
        return grid.shifted(
                within(panX, grid.width() - width), within(panY, grid.height() - height));
    }

    /// {@return this zoom changed so that one point of the surface stays on the same cell}
    ///
    /// @param by above 1 enlarges
    /// @param x of the point, in pixels right of the surface's middle
    /// @param y of the point, in pixels below it
    public CellZoom about(double by, double x, double y) {
        double next = Math.clamp(factor * by, 1, LARGEST);
        double real = next / factor;
        return new CellZoom(next, x + (panX - x) * real, y + (panY - y) * real);
    }

    /// {@return this zoom with another part in sight}
    ///
    /// @param dx to the right, in pixels
    /// @param dy downwards, in pixels
    public CellZoom panned(double dx, double dy) {
        return new CellZoom(factor, panX + dx, panY + dy);
    }

    private static double within(double pan, double excess) {
        double reach = Math.max(0, excess / 2);
        return Math.round(Math.clamp(pan, -reach, reach));
    }
}
