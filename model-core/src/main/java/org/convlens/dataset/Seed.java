package org.convlens.dataset;

import java.util.SplittableRandom;

/// A seed that grows others: streams of random numbers that do not depend on how much was drawn
/// from each other.
///
/// @param value any number
public record Seed(long value) {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    /// {@return the seed of one of many things of the same kind}
    ///
    /// @param number which one, such as an epoch or a picture
    /// @see "Steele, Lea & Flood, Fast splittable pseudorandom number generators, OOPSLA 2014,
    ///   doi:10.1145/2660193.2660195; mixed as its variant 13 by Stafford"
    public Seed child(long number) {
        long mixed = value + STEP * (number + 1);
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return new Seed(mixed ^ (mixed >>> 31));
    }

    /// {@return random numbers that only this seed decides}
    public SplittableRandom random() {
        return new SplittableRandom(value);
    }
}
