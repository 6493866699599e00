package org.convlens.receptivefield;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// The field of one axis; the arithmetic of receptive fields is written here once.
///
/// Cell `q·cells + r` sees what cell `r` sees, `q·stride` pixels further on. After upsampling
/// neighbouring cells see fields of different sizes, so that the pattern spans several cells.
///
/// @param reaches what the cells of one pattern see
/// @param stride pixels from one pattern to the next
public record FieldAxis(List<Reach> reaches, int stride) {

    /// Longer patterns are not followed.
    private static final int MOST_CELLS = 4096;

    /// Copies the list.
    public FieldAxis {
        reaches = List.copyOf(reaches);
    }

    /// The field of equal cells.
    static FieldAxis of(int size, int stride, int padding) {
        return new FieldAxis(List.of(Reach.of(-(long) padding, size)), stride);
    }

    int cells() {
        return reaches.size();
    }

    Optional<FieldAxis> through(StepAxis step) {
        long shared = (long) step.scale() * cells();
        long pattern = shared / gcd(step.stride(), shared);
        if (pattern > MOST_CELLS) {
            return Optional.empty();
        }
        long further = pattern * step.stride() / shared * stride;
        return Optional.of(
                shortest(
                        (int) pattern,
                        (int) Math.min(further, Integer.MAX_VALUE),
                        cell -> reach(step.first(cell), step.last(cell))));
    }

    /// All that neighbouring cells see; their distance is counted apart, lest it be cut off.
    private Reach reach(int firstCell, int lastCell) {
        int patterns = Math.floorDiv(lastCell, cells()) - Math.floorDiv(firstCell, cells());
        Reach last = inPattern(lastCell);
        return Reach.of(
                at(firstCell).first(),
                (long) patterns * stride + last.end() - inPattern(firstCell).first());
    }

    private Reach inPattern(int cell) {
        return reaches.get(Math.floorMod(cell, cells()));
    }

    /// Where the strides differ there is no such field for every cell; the larger one stands for
    /// both then.
    FieldAxis joinedWith(FieldAxis other) {
        if (!hasStrideOf(other)) {
            return size() >= other.size() ? this : other;
        }
        int pattern = (int) ((long) cells() / gcd(cells(), other.cells()) * other.cells());
        return shortest(
                pattern,
                (int) ((long) stride * pattern / cells()),
                cell -> at(cell).joinedWith(other.at(cell)));
    }

    /// The pattern without repetitions.
    private static FieldAxis shortest(int cells, int stride, IntFunction<Reach> reach) {
        FieldAxis whole = new FieldAxis(IntStream.range(0, cells).mapToObj(reach).toList(), stride);
        return IntStream.range(1, cells)
                .filter(part -> cells % part == 0 && whole.repeatsEvery(part))
                .mapToObj(part ->
                        new FieldAxis(
                                whole.reaches.subList(0, part),
                                (int) ((long) stride * part / cells)))
                .findFirst()
                .orElse(whole);
    }

    private boolean repeatsEvery(int part) {
        long further = (long) stride * part / cells();
        return (long) stride * part % cells() == 0
                && IntStream.range(0, cells() - part)
                        .allMatch(cell ->
                                reaches.get(cell)
                                        .shifted(further)
                                        .equals(reaches.get(cell + part)));
    }

    boolean isAlignedWith(FieldAxis other) {
        return hasStrideOf(other)
                && twiceCentres() * other.cells() == other.twiceCentres() * cells();
    }

    private boolean hasStrideOf(FieldAxis other) {
        return (long) stride * other.cells() == (long) other.stride * cells();
    }

    /// The sum of the centres of a pattern, without the way from cell to cell, twice.
    private long twiceCentres() {
        return reaches.stream().mapToLong(Reach::twiceCentre).sum() - (cells() - 1L) * stride;
    }

    /// The most pixels a cell sees.
    int size() {
        return reaches.stream().mapToInt(Reach::size).max().orElseThrow();
    }

    int padding() {
        return -reaches.getFirst().first();
    }

    /// What a cell sees.
    Reach at(int cell) {
        return inPattern(cell).shifted((long) Math.floorDiv(cell, cells()) * stride);
    }

    private static long gcd(long a, long b) {
        return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValue();
    }
}
