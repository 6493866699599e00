package org.convlens.plan;

import java.util.stream.LongStream;

/// Products of sizes that stop at the largest `long` instead of overflowing.
final class Counting {

    private Counting() {}

    static long product(long... sizes) {
        return LongStream.of(sizes).reduce(1, Counting::product);
    }

    private static long product(long a, long b) {
        return Math.multiplyHigh(a, b) != 0 || a * b < 0 ? Long.MAX_VALUE : a * b;
    }
}
