package org.convlens.plan;

import org.convlens.network.Loss;
import org.convlens.network.Network;
import org.convlens.network.Target;
import org.convlens.tensor.Shape;

/// What an answer is compared with, and how.
///
/// @param loss what training makes small
/// @param picture the shape of the network's input
/// @param target what answers are compared with
record Criterion(Loss loss, Shape picture, Target target) {

    static Criterion of(Network network, Shape answer) {
        Loss loss = network.loss();
        return new Criterion(loss, network.input(), Target.of(loss, network.input(), answer));
    }
}
