package org.convlens.viz.raster;

/// How equal tiles stand in rows on a sheet: whole pixels, equal gaps, row by row.
///
/// @param count how many tiles
/// @param columns tiles per row; at least 1
/// @param tile the side of a tile's picture, in pixels
/// @param gap between tiles, in pixels
/// @param caption the height under each picture for its caption, in pixels; 0 for none
public record SheetLayout(int count, int columns, double tile, double gap, double caption) {

    /// What a sheet has to fit into.
    ///
    /// @param width in pixels
    /// @param height in pixels; more rows than fit are scrolled
    /// @param smallest the least side of a tile, in pixels
    /// @param largest the greatest side of a tile, in pixels
    /// @param gap between tiles, in pixels
    /// @param caption the height of a caption, in pixels; 0 for none
    public record Space(
            double width,
            double height,
            double smallest,
            double largest,
            double gap,
            double caption) {}

    /// {@return the layout with the largest tiles that still shows every tile, or else with the
    /// smallest tiles, to be scrolled}
    ///
    /// @param count how many tiles
    /// @param space what they have to fit into
    public static SheetLayout fitting(int count, Space space) {
        int most = mostColumns(space);
        for (int columns = 1; columns <= most; columns++) {
            SheetLayout layout = withColumns(count, columns, space);
            if (layout.height() <= space.height) {
                return layout;
            }
        }
        return withColumns(count, most, space);
    }

    private static int mostColumns(Space space) {
        return Math.max(1, (int) ((space.width + space.gap) / (space.smallest + space.gap)));
    }

    private static SheetLayout withColumns(int count, int columns, Space space) {
        double widest = Math.floor((space.width - space.gap * (columns - 1)) / columns);
        double tile = Math.max(1, Math.min(widest, space.largest));
        return new SheetLayout(count, columns, tile, space.gap, space.caption);
    }

    /// {@return how many rows there are}
    public int rows() {
        return Math.ceilDiv(count, columns);
    }

    /// {@return the height of all rows, in pixels}
    public double height() {
        return rows() == 0 ? 0 : rows() * rowPitch() - gap;
    }

    /// {@return from one row to the next, in pixels}
    public double rowPitch() {
        return tile + caption + gap;
    }

    /// {@return the left edge of a tile, in pixels}
    ///
    /// @param index the tile, from 0
    public double x(int index) {
        return index % columns * (tile + gap);
    }

    /// {@return the top edge of a tile, in pixels}
    ///
    /// @param index the tile, from 0
    public double y(int index) {
        int row = index / columns;
        return row * rowPitch();
    }

    /// {@return the tile under a point, or -1}
    ///
    /// @param x in pixels
    /// @param y in pixels
    public int indexAt(double x, double y) {
        int column = (int) Math.floor(x / (tile + gap));
        int index = (int) Math.floor(y / rowPitch()) * columns + column;
        boolean inside =
                x >= 0
                        && y >= 0
                        && column < columns
                        && index < count
                        && x - x(index) < tile
                        && y - y(index) < tile + caption;
        return inside ? index : -1;
    }

    /// {@return the first tile of the first row that is at least partly below an offset}
    ///
    /// @param offset how far the sheet is scrolled, in pixels
    public int firstVisible(double offset) {
        return Math.max(0, (int) (offset / rowPitch())) * columns;
    }

    /// {@return one more than the last tile that is at least partly in sight}
    ///
    /// @param offset how far the sheet is scrolled, in pixels
    /// @param visible the height in sight, in pixels
    public int endVisible(double offset, double visible) {
        return Math.min(count, ((int) ((offset + visible) / rowPitch()) + 1) * columns);
    }

    /// {@return the offset nearest to a given one that brings a tile fully into sight}
    ///
    /// @param index the tile
    /// @param offset how far the sheet is scrolled, in pixels
    /// @param visible the height in sight, in pixels
    public double offsetShowing(int index, double offset, double visible) {
        double top = y(index);
        double lowest = Math.max(0, top + tile + caption - visible);
        return Math.clamp(offset, Math.min(lowest, top), top);
    }
}
