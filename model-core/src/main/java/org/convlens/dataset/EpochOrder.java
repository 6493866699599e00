package org.convlens.dataset;

import java.util.SplittableRandom;

/// The order in which an epoch visits the pictures: a shuffle that only seed and epoch decide.
public final class EpochOrder {

    private EpochOrder() {}

    /// {@return a permutation of 0 to `size - 1`}
    ///
    /// A Fisher–Yates shuffle; the order of one epoch does not depend on the orders before it, so a
    /// run can go on in the middle.
    ///
    /// @param size how many pictures there are
    /// @param seed the run's seed
    /// @param epoch which epoch, from 0
    public static int[] of(int size, long seed, int epoch) {
        SplittableRandom random = new Seed(seed).child(epoch).random();
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
