package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// One number per channel, in Java: native operations on a few numbers would cost more than the
/// arithmetic.
final class Channels {

    private final double[] numbers;

    private Channels(double[] numbers) {
        this.numbers = numbers;
    }

    /// {@return the numbers of a stored vector}
    static Channels of(INDArray vector) {
        return new Channels(NativeArrays.numbers(vector));
    }

    /// {@return the numbers}
    static Channels of(double... numbers) {
        return new Channels(numbers);
    }

    double[] numbers() {
        return numbers.clone();
    }

    /// {@return the numbers, repeated over the lanes of a sweep}
    float[] over(Sweep sweep) {
        return sweep.spread(numbers);
    }

    /// {@return the sum of each channel over all cells}
    ///
    /// @param rows `[cells, channels]`
    static Channels sums(INDArray rows) {
        return new Channels(Columns.sums(rows));
    }

    /// {@return the operator's result for each channel}
    Channels map(DoubleUnaryOperator operator) {
        return new Channels(Arrays.stream(numbers).map(operator).toArray());
    }

    /// {@return the operator's result for each channel of both}
    Channels with(Channels other, DoubleBinaryOperator operator) {
        double[] results = new double[numbers.length];
        Arrays.setAll(results, i -> operator.applyAsDouble(numbers[i], other.numbers[i]));
        return new Channels(results);
    }

    /// {@return products, channel by channel}
    Channels times(Channels other) {
        return with(other, (a, b) -> a * b);
    }

    /// {@return all products with one number}
    Channels times(double factor) {
        return map(a -> a * factor);
    }

    /// {@return for each channel the sum over its group}
    ///
    /// @param groups of neighbouring channels, equally many
    Channels summedInGroups(int groups) {
        int size = numbers.length / groups;
        double[] sums = new double[groups];
        for (int i = 0; i < numbers.length; i++) {
            sums[i / size] += numbers[i];
        }
        double[] results = new double[numbers.length];
        Arrays.setAll(results, i -> sums[i / size]);
        return new Channels(results);
    }

    /// Stores the numbers in a vector.
    void storeIn(INDArray vector) {
        vector.assign(vector(vector.dataType()));
    }

    /// Computes `y = x·factor + summand` for every cell, these being the factors.
    ///
    /// By the native batch normalisation with mean 0 and variance 1: one pass over memory, three
    /// times as fast as a product with rows and a sum with rows.
    ///
    /// @param cells in C order, channels last
    /// @param into takes the numbers; may be the same array
    void scale(INDArray cells, Channels summands, INDArray into) {
        DataType type = cells.dataType();
        Nd4j.exec(
                DynamicCustomOp.builder("batchnorm")
                        .addInputs(
                                cells,
                                map(_ -> 0).vector(type),
                                map(_ -> 1).vector(type),
                                vector(type),
                                summands.vector(type))
                        .addOutputs(into)
                        .addIntegerArguments(1, 1, cells.rank() - 1)
                        .addFloatingPointArguments(0.0)
                        .build());
    }

    /// Computes `y = x + summand` for every cell, these being the summands.
    ///
    /// @param cells in C order, channels last
    /// @param into takes the numbers
    void shift(INDArray cells, INDArray into) {
        new Operation("biasadd", List.of(cells, vector(cells.dataType())), List.of(into)).run();
    }

    private INDArray vector(DataType type) {
        return NativeArrays.vector(type, numbers);
    }
}
