package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/// The gradient, of which a ReLU lets only what is positive pass.
///
/// @param guided whether a ReLU also stops what it stopped on the way there
record RectifiedFlow(boolean guided) implements Flow {

    @Override
    public INDArray curved(Curved part, Moment moment, INDArray above) {
        if (!part.isRelu()) {
            return part.backward(moment, above);
        }
        INDArray positive = Signs.positive(above);
        return guided ? part.backward(moment, positive) : positive;
    }
}
