package org.convlens.doctor;

import org.convlens.network.LayerId;

/// Something that is wrong with a training.
public sealed interface Complaint {

    /// The loss became not-a-number or infinite.
    record LossIsNoNumber() implements Complaint {}

    /// The loss hardly moved since the start.
    ///
    /// @param before its mean over the first batches
    /// @param now its mean over the last batches
    record LossIsFlat(double before, double now) implements Complaint {}

    /// The loss jumps up and down.
    ///
    /// @param swing the standard deviation of the last batches' losses
    record LossOscillates(double swing) implements Complaint {}

    /// The loss on validation pictures rises while that on training pictures falls.
    ///
    /// @param bestEpoch the epoch after which it was lowest, from 1
    /// @param best the lowest
    /// @param now the newest
    record Overfitting(int bestEpoch, double best, double now) implements Complaint {}

    /// Most of a layer's channels or units are 0 for every picture and so learn nothing.
    ///
    /// @param layer which one
    /// @param share of its channels
    record DeadUnits(LayerId layer, double share) implements Complaint {}

    /// Most of a layer's outputs lie where its function is flat, so that little gradient passes.
    ///
    /// @param layer which one
    /// @param share of its outputs
    record SaturatedUnits(LayerId layer, double share) implements Complaint {}

    /// Hardly any gradient arrives at the layers near the picture.
    ///
    /// @param layer the first with weights
    /// @param share its gradient's length over the longest of all layers
    record VanishingGradients(LayerId layer, double share) implements Complaint {}

    /// A gradient is so long that a step ruins what was learned.
    ///
    /// @param layer where it is longest
    /// @param norm its length; may be infinite or not-a-number
    record ExplodingGradients(LayerId layer, double norm) implements Complaint {}

    /// A step changes much of a layer's weights.
    ///
    /// @param layer where most
    /// @param ratio of update to weights
    record StepsTooLarge(LayerId layer, double ratio) implements Complaint {}

    /// Steps hardly change any weights though there is much left to learn.
    ///
    /// @param layer where most
    /// @param ratio of update to weights
    record StepsTooSmall(LayerId layer, double ratio) implements Complaint {}
}
