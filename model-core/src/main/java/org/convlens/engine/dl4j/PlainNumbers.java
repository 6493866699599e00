package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// Arrays out of numbers that were computed in plain Java and double precision, as layers of few
/// numbers and many rules do.
///
/// Numbers are in C order by the axes as steps call them, channels before rows.
final class PlainNumbers {

    private PlainNumbers() {}

    /// {@return an array of another's type}
    static INDArray array(double[] numbers, INDArray like, long... shape) {
        INDArray array = Nd4j.createUninitialized(like.dataType(), shape, 'c');
        NativeArrays.fill(array, numbers);
        return array;
    }

    /// {@return numbers as a layer's output}
    static INDArray output(INDArray array, Pass pass) {
        return Layout.copy(array, pass::outputOf);
    }

    /// {@return numbers as the gradient of a layer's input}
    static INDArray gradient(INDArray array, Pass pass) {
        return Layout.copy(array, pass::gradientOf);
    }
}
