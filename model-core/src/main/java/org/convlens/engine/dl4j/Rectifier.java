package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;

/// ReLU and its slope in one pass over 32-bit numbers.
final class Rectifier {

    private Rectifier() {}

    /// {@return whether the numbers lie one after the other, as these loops want them}
    static boolean takes(INDArray array) {
        return array.dataType() == DataType.FLOAT
                && array.ordering() == 'c'
                && array.elementWiseStride() == 1;
    }

    /// Writes arguments, or 0 where they are negative.
    static void values(INDArray arguments, INDArray into) {
        Sweep.over(arguments.length(), 1)
                .map(
                        List.of(Floats.of(arguments)),
                        Rectifier::keepPositive,
                        List.of(Floats.of(into)));
    }

    private static void keepPositive(float[][] blocks, int count) {
        float[] values = blocks[0];
        for (int i = 0; i < count; i++) {
            values[i] = Math.max(0, values[i]);
        }
    }

    /// Writes gradients, or 0 where the function's value is 0.
    ///
    /// @param into takes the products; may be the gradients' own array
    static void gradients(INDArray gradients, INDArray values, INDArray into) {
        Sweep.over(gradients.length(), 1)
                .map(
                        List.of(Floats.of(gradients), Floats.of(values)),
                        Rectifier::passWherePositive,
                        List.of(Floats.of(into)));
    }

    /// Values of ReLU are not negative, so their sign is its slope.
    private static void passWherePositive(float[][] blocks, int count) {
        float[] gradients = blocks[0];
        float[] values = blocks[1];
        for (int i = 0; i < count; i++) {
            gradients[i] *= Math.signum(values[i]);
        }
    }

    /// {@return whether the sum of some arrays can be taken here}
    static boolean takesSumOf(List<INDArray> arrays) {
        return arrays.size() == 2 && arrays.stream().allMatch(Rectifier::takes);
    }

    /// Writes sums of two, or 0 where they are negative.
    static void sums(List<INDArray> two, INDArray into) {
        Sweep.over(into.length(), 1)
                .map(floats(two), Rectifier::addKeepingPositive, List.of(Floats.of(into)));
    }

    private static void addKeepingPositive(float[][] blocks, int count) {
        float[] values = blocks[0];
        float[] others = blocks[1];
        for (int i = 0; i < count; i++) {
            values[i] = Math.max(0, values[i] + others[i]);
        }
    }

    /// Makes gradients 0 where the sums of two are not positive, and writes them a second time.
    static void gradientsOfSums(INDArray gradients, List<INDArray> two, INDArray copy) {
        Sweep.over(gradients.length(), 1)
                .map(
                        floats(List.of(gradients, two.getFirst(), two.getLast())),
                        Rectifier::passTwiceWherePositive,
                        floats(List.of(gradients, copy)));
    }

    private static void passTwiceWherePositive(float[][] blocks, int count) {
        float[] gradients = blocks[0];
        float[] values = blocks[1];
        float[] others = blocks[2];
        for (int i = 0; i < count; i++) {
            gradients[i] *= Math.signum(Math.max(0, values[i] + others[i]));
            values[i] = gradients[i];
        }
    }

    private static List<Floats> floats(List<INDArray> arrays) {
        return arrays.stream().map(Floats::of).toList();
    }
}
