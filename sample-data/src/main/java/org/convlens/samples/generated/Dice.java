package org.convlens.samples.generated;

import org.convlens.dataset.Seed;

import java.util.SplittableRandom;

/// The random numbers of one picture; the same on every machine.
final class Dice {

    private static final double SIXTEEN_BITS = 65536;

    private final SplittableRandom random;

    Dice(Seed seed) {
        this.random = seed.random();
    }

    /// {@return a number from low to below high}
    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /// {@return a whole number from 0 to below bound}
    int below(int bound) {
        return random.nextInt(bound);
    }

    /// {@return true with this probability}
    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// {@return a number near the normal distribution of mean 0 and deviation 1, never beyond ±3.5}
    ///
    /// The sum of four uniform numbers: needs no logarithm, whose last bit differs between
    /// machines.
    double normal() {
        long bits = random.nextLong();
        long sum =
                (bits & 0xFFFF)
                        + ((bits >>> 16) & 0xFFFF)
                        + ((bits >>> 32) & 0xFFFF)
                        + ((bits >>> 48) & 0xFFFF);
        return (sum / SIXTEEN_BITS - 2) * Math.sqrt(3);
    }

    /// {@return a number near the normal distribution of mean 0}
    double normal(double deviation) {
        return deviation * normal();
    }
}
