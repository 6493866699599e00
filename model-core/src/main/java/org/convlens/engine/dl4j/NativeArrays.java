package org.convlens.engine.dl4j;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import java.util.stream.LongStream;

/// The border between native arrays and plain numbers; copies both ways, always in C order.
final class NativeArrays {

    private NativeArrays() {}

    /// {@return a copy of an array}
    static Tensor tensor(INDArray array) {
        return new Tensor(shape(array), floats(array));
    }

    /// {@return the numbers of an array, in double precision}
    static double[] numbers(INDArray array) {
        return read(array.dup('c'));
    }

    /// {@return the numbers of a fresh array that is no view, in double precision}
    static double[] read(INDArray array) {
        double[] numbers = new double[Math.toIntExact(array.length())];
        if (array.data().pointer() instanceof DoublePointer pointer) {
            pointer.get(numbers);
        } else {
            float[] floats = new float[numbers.length];
            ((FloatPointer) array.data().pointer()).get(floats);
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = floats[i];
            }
        }
        return numbers;
    }

    /// {@return the numbers of an array, in single precision}
    static float[] floats(INDArray array) {
        INDArray copy = array.castTo(DataType.FLOAT).dup('c');
        float[] floats = new float[Math.toIntExact(copy.length())];
        ((FloatPointer) copy.data().pointer()).get(floats);
        return floats;
    }

    /// Fills a fresh array that is no view.
    static void fill(INDArray array, double[] numbers) {
        if (array.data().pointer() instanceof DoublePointer pointer) {
            pointer.put(numbers);
        } else {
            float[] floats = new float[numbers.length];
            for (int i = 0; i < numbers.length; i++) {
                floats[i] = (float) numbers[i];
            }
            ((FloatPointer) array.data().pointer()).put(floats);
        }
    }

    /// Fills a fresh array that is no view.
    static void fill(INDArray array, float[] numbers, int start) {
        int length = Math.toIntExact(array.length());
        if (array.data().pointer() instanceof FloatPointer pointer) {
            pointer.put(numbers, start, length);
        } else {
            double[] doubles = new double[length];
            for (int i = 0; i < length; i++) {
                doubles[i] = numbers[start + i];
            }
            ((DoublePointer) array.data().pointer()).put(doubles);
        }
    }

    /// {@return numbers as a native vector}
    static INDArray vector(DataType type, double[] numbers) {
        INDArray vector = Nd4j.createUninitialized(type, new long[] {numbers.length}, 'c');
        fill(vector, numbers);
        return vector;
    }

    private static Shape shape(INDArray array) {
        return Shape.of(LongStream.of(array.shape()).mapToInt(Math::toIntExact).toArray());
    }
}
