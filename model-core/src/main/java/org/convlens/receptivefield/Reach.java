package org.convlens.receptivefield;

/// Pixels that a cell sees along one axis.
///
/// @param first the first of them
/// @param size how many
public record Reach(int first, int size) {

    Reach shifted(long pixels) {
        return of(first + pixels, size);
    }

    Reach joinedWith(Reach other) {
        long start = Math.min(first, other.first);
        return of(start, Math.max(end(), other.end()) - start);
    }

    /// The first pixel behind.
    long end() {
        return (long) first + size;
    }

    int last() {
        return clamp(end() - 1);
    }

    long twiceCentre() {
        return first + end() - 1;
    }

    /// Numbers too large for an `int` stop at the largest.
    static Reach of(long first, long size) {
        return new Reach(clamp(first), clamp(size));
    }

    private static int clamp(long value) {
        return Math.clamp(value, -Integer.MAX_VALUE, Integer.MAX_VALUE);
    }
}
