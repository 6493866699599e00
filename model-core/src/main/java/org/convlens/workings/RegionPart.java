package org.convlens.workings;

import org.convlens.network.Region;
import org.convlens.network.RoiPooling;
import org.convlens.tensor.Size2;

import java.util.ArrayList;
import java.util.List;

/// One part of the grid that a region of maps is cut into.
///
/// @param spec the layer's settings
/// @param site the value
record RegionPart(RoiPooling spec, Site site) {

    /// Cells of one axis.
    ///
    /// @param first the first one
    /// @param end behind the last one
    private record Stretch(int first, int end) {

        static Stretch of(double start, double share, int cells) {
            int first = (int) Math.floor(start * cells);
            int end = (int) Math.ceil(Math.min(1, start + share) * cells);
            return new Stretch(first, Math.max(end, first + 1));
        }

        Stretch part(int number, int parts) {
            int cells = end - first;
            return new Stretch(
                    first + number * cells / parts,
                    first + Math.ceilDiv((number + 1) * cells, parts));
        }

        int length() {
            return end - first;
        }
    }

    /// {@return the largest value of the part}
    Step largest() {
        Size2 plane = site.inputs().shape().plane();
        Region region = spec.region();
        Stretch rows =
                Stretch.of(region.top(), region.height(), plane.height())
                        .part(site.at().row(), spec.output().height());
        Stretch columns =
                Stretch.of(region.left(), region.width(), plane.width())
                        .part(site.at().column(), spec.output().width());
        return new Step.Largest(cells(rows, columns), new Size2(rows.length(), columns.length()));
    }

    private List<Reading> cells(Stretch rows, Stretch columns) {
        List<Reading> cells = new ArrayList<>();
        for (int row = rows.first(); row < rows.end(); row++) {
            for (int column = columns.first(); column < columns.end(); column++) {
                Place place = new Place(site.input(), site.at().channel(), row, column);
                cells.add(site.numbers().read(place));
            }
        }
        return cells;
    }
}
