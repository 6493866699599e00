package org.convlens.receptivefield;

import org.convlens.tensor.Size2;

import java.util.Optional;

/// What the cells of a map see of the picture.
///
/// Cell `i` of an axis sees the pixels `−padding + i·stride` to `−padding + i·stride + size − 1`;
/// those outside the picture are padding. The centre is `−padding + i·stride + (size − 1)/2`. After
/// upsampling cells see fields of different sizes around such centres; {@link #box} tells each
/// one's.
///
/// @param rows the vertical axis
/// @param columns the horizontal axis
/// @see "Araujo, Norris & Sim, Computing receptive fields of convolutional neural networks, Distill
///   2019, doi:10.23915/distill.00021"
public record ReceptiveField(FieldAxis rows, FieldAxis columns) {

    /// A pixel sees itself.
    public static final ReceptiveField OF_A_PIXEL = of(Size2.ONE, Size2.ONE, new Size2(0, 0));

    /// {@return a field that is the same for every cell}
    ///
    /// @param size pixels seen, per axis
    /// @param stride pixels from one cell's field to the next
    /// @param padding pixels the first cell's field reaches beyond the picture's top and left
    public static ReceptiveField of(Size2 size, Size2 stride, Size2 padding) {
        return new ReceptiveField(
                FieldAxis.of(size.height(), stride.height(), padding.height()),
                FieldAxis.of(size.width(), stride.width(), padding.width()));
    }

    /// {@return the pixels seen, per axis, by the cell that sees most}
    public Size2 size() {
        return new Size2(rows.size(), columns.size());
    }

    /// {@return pixels from one cell's field to the next: the effective stride}; below 1 where the
    /// map is larger than the picture
    public Stride stride() {
        return new Stride(
                (double) rows.stride() / rows.cells(), (double) columns.stride() / columns.cells());
    }

    /// {@return pixels the first cell's field reaches beyond the picture's top and left: the
    /// effective padding}
    public Size2 padding() {
        return new Size2(rows.padding(), columns.padding());
    }

    /// {@return what a cell sees when it looks at cells with this field through a window; nothing
    /// if neighbouring cells differ too much to say}
    ///
    /// `size' = size + (span − 1)·stride`, `stride' = stride·windowStride`, `padding' = padding +
    /// windowPadding·stride`, unless the window is scaled; numbers too large for an `int` stop at
    /// the largest.
    ///
    /// @param step the window
    public Optional<ReceptiveField> through(FieldStep step) {
        return rows.through(step.rows())
                .flatMap(down ->
                        columns.through(step.columns())
                                .map(right -> new ReceptiveField(down, right)));
    }

    /// {@return what a cell sees that joins cells of two branches}: all that either sees
    ///
    /// Where the branches' strides differ there is no such field for every cell; the larger one
    /// stands for both then, and {@link #isAlignedWith} says so.
    ///
    /// @param other the field of the other branch
    public ReceptiveField joinedWith(ReceptiveField other) {
        return new ReceptiveField(rows.joinedWith(other.rows), columns.joinedWith(other.columns));
    }

    /// {@return whether cells of both fields with the same place look at the same place of the
    /// picture}: strides and centres are equal
    ///
    /// @param other the field of another branch
    public boolean isAlignedWith(ReceptiveField other) {
        return rows.isAlignedWith(other.rows) && columns.isAlignedWith(other.columns);
    }

    /// {@return the pixels one cell sees, padding included}
    ///
    /// @param row the cell's row, from 0
    /// @param column the cell's column, from 0
    public Box box(int row, int column) {
        Reach down = rows.at(row);
        Reach right = columns.at(column);
        return new Box(down.first(), right.first(), down.last(), right.last());
    }

    /// {@return how far the fields of a layer's cells reach into padding, at the edge where they
    /// reach furthest, in pixels; 0 if they stay on the picture}
    ///
    /// @param maps rows and columns of the layer's maps
    /// @param picture rows and columns of the picture
    public int overhang(Size2 maps, Size2 picture) {
        Box first = box(0, 0);
        Box last = box(maps.height() - 1, maps.width() - 1);
        int before = Math.max(-first.top(), -first.left());
        int after =
                Math.max(last.bottom() + 1 - picture.height(), last.right() + 1 - picture.width());
        return Math.max(0, Math.max(before, after));
    }
}
