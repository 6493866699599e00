package org.convlens.viz.raster;

import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.Argb;
import org.convlens.viz.color.ClassColors;
import org.convlens.viz.color.Tone;

import java.util.stream.IntStream;

/// Which classes were taken for which: row = true class, column = answered class.
///
/// @param counts pictures, `[classes, classes]`
public record Confusion(Tensor counts) {

    private static final int BLUE = 4;
    private static final int VERMILION = 5;

    /// Checks the shape.
    ///
    /// @throws IllegalArgumentException if the counts are not square
    public Confusion {
        boolean square =
                counts.shape().rank() == 2 && counts.shape().size(0) == counts.shape().size(1);
        if (!square) {
            throw new IllegalArgumentException(
                    "A confusion matrix has a row and a column per class; received: shape "
                            + counts.shape());
        }
    }

    /// {@return how many classes there are}
    public int classes() {
        return counts.shape().size(0);
    }

    /// {@return how many pictures of a true class got an answer}
    ///
    /// @param cell row: the true class, column: the answer
    public long count(Cell cell) {
        return (long) counts.at(cell.row(), cell.column());
    }

    /// {@return how many pictures of a class there are}
    ///
    /// @param truth the class
    public long ofClass(int truth) {
        return IntStream.range(0, classes())
                .mapToLong(answer -> count(new Cell(truth, answer)))
                .sum();
    }

    /// {@return how many pictures got an answer}
    ///
    /// @param answer the answer
    public long answered(int answer) {
        return IntStream.range(0, classes())
                .mapToLong(truth -> count(new Cell(truth, answer)))
                .sum();
    }

    /// {@return the share of a class that was found: `count[c, c] / row sum`; not-a-number for a
    /// class without pictures}
    ///
    /// @param index the class
    public double recall(int index) {
        return (double) count(new Cell(index, index)) / ofClass(index);
    }

    /// {@return the share of an answer that was right: `count[c, c] / column sum`; not-a-number for
    /// an answer never given}
    ///
    /// @param index the class
    public double precision(int index) {
        return (double) count(new Cell(index, index)) / answered(index);
    }

    /// {@return one pixel per cell: from the surface to blue on the diagonal and to vermilion
    /// beside it, by the root of the share of the row, so that a few mistakes among many are seen}
    ///
    /// @param tone the surface
    public ArgbImage raster(Tone tone) {
        int[] pixels = new int[classes() * classes()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = color(new Cell(i / classes(), i % classes()), tone);
        }
        return new ArgbImage(Size2.square(classes()), pixels);
    }

    private int color(Cell cell, Tone tone) {
        double share = Math.sqrt((double) count(cell) / Math.max(1, ofClass(cell.row())));
        int full = ClassColors.argb(cell.row() == cell.column() ? BLUE : VERMILION, tone);
        return Argb.mix(tone.surface(), full, share);
    }
}
