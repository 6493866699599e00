package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.Map;

/// A layer whose cells depend on many, in a way that is neither linear nor a choice.
///
/// @param step that training does not use
/// @param parameters views into the network's, by their names in weights.npz
/// @param cellByCell whether each cell depends on one alone, after all
record Opaque(Step step, Map<String, INDArray> parameters, boolean cellByCell) implements Stepped {

    Opaque {
        parameters = Map.copyOf(parameters);
    }

    /// {@return whether each output cell stands where an input cell stood}
    boolean keepsPlaces(Moment moment) {
        return moment.input().equalShapes(moment.output());
    }
}
