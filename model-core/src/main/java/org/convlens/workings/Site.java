package org.convlens.workings;

import org.convlens.network.ActivationFunction;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.tensor.Tensor;

import java.util.ArrayList;
import java.util.List;

/// Where arithmetic is worked out: a value, its layer, and the numbers around it, all known.
///
/// @param layer the layer
/// @param at the value
/// @param numbers what the network put out
record Site(LayerPlan layer, Place at, Numbers numbers) {

    /// {@return the first, or only, input}
    LayerId input() {
        return layer.layer().inputs().getFirst();
    }

    /// {@return what comes in by the first, or only, input}
    Tensor inputs() {
        return numbers.output(input()).orElseThrow();
    }

    /// {@return another value of the same layer}
    ///
    /// @param other where it stands
    Site moved(Place other) {
        return new Site(layer, other, numbers);
    }

    /// {@return the same place of the input}
    Reading same() {
        return read(input(), at.channel());
    }

    /// {@return the same cell of another channel}
    ///
    /// @param from which input
    /// @param channel its channel
    Reading read(LayerId from, int channel) {
        return numbers.read(new Place(from, channel, at.row(), at.column()));
    }

    /// {@return whether all the layer's weights are known}
    ///
    /// @param names their names
    boolean knows(String... names) {
        return List.of(names).stream()
                .allMatch(name -> numbers.weights(at.layer(), name).isPresent());
    }

    /// {@return one weight tensor}
    ///
    /// @param name its name; known
    Tensor weights(String name) {
        return numbers.weights(at.layer(), name).orElseThrow();
    }

    /// {@return the added constant of the value's channel; 0 where the layer has none}
    double bias() {
        return numbers.weights(at.layer(), "bias")
                .map(bias -> (double) bias.at(at.channel()))
                .orElse(0.0);
    }

    /// {@return a step, and the activation function after it where there is one}
    ///
    /// @param first the step
    /// @param function the layer's function
    static List<Step> then(Step first, ActivationFunction function) {
        List<Step> steps = new ArrayList<>(List.of(first));
        if (function != ActivationFunction.IDENTITY) {
            steps.add(new Step.Curve(function, first.result()));
        }
        return steps;
    }
}
