package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/// A step whose maps leave as one vector per picture, channel by channel, row by row.
final class Flattened extends WrappedStep {

    private final long[] perPicture;

    /// @param perPicture the axes of the inner step's output, without the batch
    Flattened(Step inner, long... perPicture) {
        super(inner);
        this.perPicture = perPicture;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray maps = inner().forward(input, pass);
        return pass.outputOf(maps).reshape('c', maps.size(0), -1);
    }

    @Override
    public @Nullable INDArray backward(INDArray gradient, Pass pass) {
        long[] shape = new long[perPicture.length + 1];
        shape[0] = gradient.size(0);
        System.arraycopy(perPicture, 0, shape, 1, perPicture.length);
        return inner().backward(gradient.reshape('c', shape), pass);
    }
}
