package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A linear part.
///
/// @param kind what it does
/// @param step that training does not use
/// @param parameters views into the network's, by their names in weights.npz
record Linear(Kind kind, Step step, Map<String, INDArray> parameters) implements Stepped {

    /// What it does to its input.
    enum Kind {
        /// weighs neighbours with learned numbers
        CONVOLUTION,
        /// weighs all with learned numbers
        DENSE,
        /// takes means
        MEAN,
        /// scales and shifts each channel
        SCALE,
        /// puts the same numbers elsewhere
        MOVE
    }

    Linear {
        parameters = Map.copyOf(parameters);
    }

    /// {@return this part with other weights and without biases}
    ///
    /// @param change gives new weights for the network's
    Linear weighing(UnaryOperator<INDArray> change) {
        Map<String, INDArray> changed = new HashMap<>(parameters);
        changed.replaceAll((name, values) ->
                name.equals(ParameterSlot.BIAS)
                        ? Nd4j.zeros(values.dataType(), values.shape())
                        : change.apply(values));
        return new Linear(kind, step, changed);
    }
}
