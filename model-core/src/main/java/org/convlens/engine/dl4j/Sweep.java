package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;
import java.util.stream.IntStream;

/// Loops of our own over 32-bit numbers in native memory, one pass where native operations take
/// several.
///
/// Blocks of numbers pass through Java arrays that stay in the cache, because loops over Java
/// arrays are compiled to vector instructions and loops over foreign memory are not. A block is a
/// row of lanes; one lane always meets the same channel. Two threads or more share the parts of the
/// array; how it is cut does not depend on them, so that sums come out the same.
///
/// @param length of the arrays
/// @param channels that lie side by side
/// @param lanes in a block, a multiple of the channels
record Sweep(long length, int channels, int lanes) {

    private static final int LANES = 2048;
    private static final int LARGEST_PART = 1 << 16;
    private static final int ARRAYS = 3;

    private static final ThreadLocal<float[][]> BLOCKS =
            ThreadLocal.withInitial(() -> new float[ARRAYS][LANES]);

    /// What happens to one block.
    @FunctionalInterface
    interface Body {

        /// Works on one block.
        ///
        /// @param blocks one of each array read; those of arrays written take the results
        /// @param count of lanes that are filled
        void pass(float[][] blocks, int count);
    }

    /// What a block adds to sums.
    @FunctionalInterface
    interface Summing {

        /// Adds one block.
        ///
        /// @param blocks one of each array read
        /// @param sums one number per lane for each sum
        /// @param count of lanes that are filled
        void add(float[][] blocks, float[][] sums, int count);
    }

    /// {@return loops over arrays in which channels lie side by side}
    static Sweep over(long length, int channels) {
        return new Sweep(length, channels, channels * Math.max(1, LANES / channels));
    }

    /// {@return loops over cells, channels last}
    static Sweep over(INDArray cells) {
        return over(cells.length(), Math.toIntExact(cells.size(Layout.channelAxis(cells))));
    }

    /// {@return a number per channel, repeated over all lanes}
    float[] spread(double[] numbers) {
        float[] spread = new float[lanes];
        for (int start = 0; start < lanes; start += channels) {
            for (int i = 0; i < channels; i++) {
                spread[start + i] = (float) numbers[i];
            }
        }
        return spread;
    }

    /// Reads arrays, and writes the first of the blocks to others.
    void map(List<Floats> read, Body body, List<Floats> written) {
        parts().forEach(part -> {
            float[][] blocks = blocks();
            for (long at = start(part); at < start(part + 1); at += lanes) {
                int count = read(read, at, blocks);
                body.pass(blocks, count);
                for (int i = 0; i < written.size(); i++) {
                    written.get(i).write(blocks[i], at, count);
                }
            }
        });
    }

    /// {@return each of the sums for each channel}
    double[][] sum(List<Floats> read, Summing body, int sums) {
        double[][][] ofParts =
                parts().mapToObj(part -> sumOfPart(part, read, body, sums))
                        .toArray(double[][][]::new);
        double[][] total = new double[sums][channels];
        for (double[][] ofPart : ofParts) {
            for (int i = 0; i < sums; i++) {
                addLanes(ofPart[i], total[i]);
            }
        }
        return total;
    }

    private double[][] sumOfPart(int part, List<Floats> read, Summing body, int sums) {
        float[][] blocks = blocks();
        float[][] lanesOfSums = new float[sums][lanes];
        for (long at = start(part); at < start(part + 1); at += lanes) {
            int count = read(read, at, blocks);
            body.add(blocks, lanesOfSums, count);
        }
        double[][] ofChannels = new double[sums][channels];
        for (int i = 0; i < sums; i++) {
            fold(lanesOfSums[i], ofChannels[i]);
        }
        return ofChannels;
    }

    private static void addLanes(double[] numbers, double[] total) {
        for (int i = 0; i < total.length; i++) {
            total[i] += numbers[i];
        }
    }

    private static void fold(float[] lanes, double[] channels) {
        for (int start = 0; start < lanes.length; start += channels.length) {
            for (int i = 0; i < channels.length; i++) {
                channels[i] += lanes[start + i];
            }
        }
    }

    private int read(List<Floats> arrays, long start, float[][] blocks) {
        int count = (int) Math.min(lanes, length - start);
        for (int i = 0; i < arrays.size(); i++) {
            arrays.get(i).read(start, blocks[i], count);
        }
        return count;
    }

    private float[][] blocks() {
        return lanes <= LANES ? BLOCKS.get() : new float[ARRAYS][lanes];
    }

    private IntStream parts() {
        IntStream parts = IntStream.range(0, (int) ((length + partLength() - 1) / partLength()));
        return NativeCode.loaded().description().threads() > 1 ? parts.parallel() : parts;
    }

    private long partLength() {
        return (long) lanes * Math.max(1, LARGEST_PART / lanes);
    }

    private long start(int part) {
        return Math.min(length, part * partLength());
    }
}
