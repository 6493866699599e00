package org.convlens.doctor;

import org.convlens.network.ActivationFunction;
import org.convlens.network.NetworkEdit;

/// Something that may help.
public sealed interface Remedy {

    /// Another learning rate, from the next batch on.
    ///
    /// @param rate the new one, above 0
    record ChangeRate(double rate) implements Remedy {}

    /// Fewer epochs.
    ///
    /// @param epochs how many in all, at least 1
    record StopAfter(int epochs) implements Remedy {}

    /// Another function in the layers that have trouble.
    ///
    /// @param function the new one
    /// @param edit the change of the drawing
    record ChangeFunction(ActivationFunction function, NetworkEdit edit) implements Remedy {}

    /// Batch normalisation after the convolutions.
    ///
    /// @param edit the change of the drawing
    record Normalise(NetworkEdit edit) implements Remedy {}

    /// Dropout before the answer.
    ///
    /// @param edit the change of the drawing
    record DropOut(NetworkEdit edit) implements Remedy {}
}
