package org.convlens.inspection;

/// The figures of one feature map.
///
/// @param range its smallest and largest value
/// @param mean over its cells
/// @param deadShare the share of its cells that are exactly 0, as a ReLU leaves them
public record MapFigures(Range range, double mean, double deadShare) {

    /// {@return the figures of a map}
    ///
    /// @param cells its values, at least one
    static MapFigures of(float[] cells) {
        double sum = 0;
        int dead = 0;
        for (float cell : cells) {
            sum += cell;
            dead += cell == 0 ? 1 : 0;
        }
        return new MapFigures(Range.of(cells), sum / cells.length, (double) dead / cells.length);
    }

    /// {@return whether all cells are exactly 0}
    public boolean isDead() {
        return deadShare == 1;
    }
}
