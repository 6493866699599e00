package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.Map;

/// The largest value of each window.
///
/// @param step that training does not use
record Maximum(Step step) implements Stepped {

    @Override
    public Map<String, INDArray> parameters() {
        return Map.of();
    }
}
