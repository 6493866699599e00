package org.convlens.dataset;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/// A data set cut into batches, in a given order; the last batch may be smaller. Safe to use from
/// any thread.
public final class Batches {

    private final Dataset data;
    private final int[] order;
    private final int batchSize;
    private final boolean masked;

    /// Cuts some or all pictures into batches.
    ///
    /// @param data where the pictures come from
    /// @param order which pictures, in which order
    /// @param batchSize pictures per batch, at least 1
    /// @throws IllegalArgumentException if the batch size is below 1
    public Batches(Dataset data, int[] order, int batchSize) {
        this(data, order, batchSize, false);
    }

    private Batches(Dataset data, int[] order, int batchSize, boolean masked) {
        if (batchSize < 1) {
            throw new IllegalArgumentException(
                    "A batch holds at least one picture; received: batch size " + batchSize);
        }
        this.data = data;
        this.order = order.clone();
        this.batchSize = batchSize;
        this.masked = masked;
    }

    /// {@return all pictures in the data set's own order}
    ///
    /// @param data where the pictures come from
    /// @param batchSize pictures per batch, at least 1
    public static Batches inOrder(Dataset data, int batchSize) {
        return new Batches(data, IntStream.range(0, data.size()).toArray(), batchSize);
    }

    /// {@return the same batches, with masks or without}
    ///
    /// @param wanted whether the masks are read too
    public Batches withMasks(boolean wanted) {
        return new Batches(data, order, batchSize, wanted);
    }

    /// {@return how many batches there are}
    public int count() {
        return Math.ceilDiv(order.length, batchSize);
    }

    /// {@return how many pictures there are in all}
    public int pictures() {
        return order.length;
    }

    /// {@return how many pictures one batch holds}
    ///
    /// @param number the batch, from 0
    public int size(int number) {
        Objects.checkIndex(number, count());
        return Math.min(batchSize, order.length - number * batchSize);
    }

    /// {@return one batch, read afresh}
    ///
    /// @param number the batch, from 0
    public Batch batch(int number) {
        int from = number * batchSize;
        int[] places = Arrays.copyOfRange(order, from, from + size(number));
        return masked ? Batch.masked(data, places) : Batch.of(data, places);
    }
}
