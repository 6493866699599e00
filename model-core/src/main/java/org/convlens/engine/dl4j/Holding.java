package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;

/// Keeps weights where they are: whatever shall move them is 0.
///
/// @param gradients views of the gradients, or the updates in their place
record Holding(List<INDArray> gradients) {

    static final Holding NOTHING = new Holding(List.of());

    void hold() {
        gradients.forEach(view -> view.assign(0));
    }
}
