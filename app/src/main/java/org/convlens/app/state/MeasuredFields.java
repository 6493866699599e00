package org.convlens.app.state;

import org.convlens.inspection.FieldCell;
import org.convlens.inspection.FieldDepth;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The effective fields measured last.
///
/// @param cells one cell each, newest first
/// @param depth of all layers, if they were measured
public record MeasuredFields(List<MeasuredField> cells, Optional<Depth> depth) {

    /// Nothing was measured yet.
    public static final MeasuredFields NONE = new MeasuredFields(List.of(), Optional.empty());

    private static final int MOST = 64;

    /// The fields of all layers.
    ///
    /// @param found what was measured
    /// @param iteration how far the network was trained then
    public record Depth(FieldDepth found, long iteration) {}

    /// Copies the list.
    public MeasuredFields {
        cells = List.copyOf(cells);
    }

    /// {@return the measurement of a cell, if it is kept}
    ///
    /// @param cell the cell
    public Optional<MeasuredField> of(FieldCell cell) {
        return cells.stream().filter(known -> known.cell().equals(cell)).findFirst();
    }

    /// {@return these and one more; the oldest are left out}
    ///
    /// @param field the newest
    public MeasuredFields with(MeasuredField field) {
        Stream<MeasuredField> others =
                cells.stream().filter(known -> !known.cell().equals(field.cell()));
        return new MeasuredFields(
                Stream.concat(Stream.of(field), others).limit(MOST).toList(), depth);
    }

    /// {@return these with the fields of all layers}
    ///
    /// @param found what was measured
    /// @param iteration how far the network was trained then
    public MeasuredFields with(FieldDepth found, long iteration) {
        return new MeasuredFields(cells, Optional.of(new Depth(found, iteration)));
    }
}
