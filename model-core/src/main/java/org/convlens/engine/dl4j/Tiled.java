package org.convlens.engine.dl4j;

import org.convlens.tensor.Size2;
import org.nd4j.linalg.api.ndarray.INDArray;

/// Arrays of one number for each window, and of one for each cell, channels last.
final class Tiled {

    private Tiled() {}

    /// {@return room for one number per window}
    static double[] numbers(Tiles tiles, INDArray maps) {
        Size2 count = tiles.count();
        return new double
                [Math.toIntExact(maps.size(0) * count.height() * count.width() * maps.size(3))];
    }

    /// {@return a layer's output of one number per window}
    static INDArray output(double[] numbers, Tiles tiles, INDArray maps, Pass pass) {
        Size2 count = tiles.count();
        return pass.outputOf(
                PlainNumbers.array(
                        numbers, maps, maps.size(0), count.height(), count.width(), maps.size(3)));
    }

    /// {@return the gradient of maps}
    static INDArray gradient(double[] numbers, INDArray maps, Pass pass) {
        return pass.gradientOf(PlainNumbers.array(numbers, maps, maps.shape()));
    }
}
