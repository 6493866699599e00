package org.convlens.training;

/// The figures of one epoch.
///
/// @param epoch from 1
/// @param trainLoss mean over the epoch's batches, on the way
/// @param trainAccuracy share answered right, on the way
/// @param validationLoss afterwards on the validation part; NaN without one
/// @param validationAccuracy likewise
public record EpochResult(
        int epoch,
        double trainLoss,
        double trainAccuracy,
        double validationLoss,
        double validationAccuracy) {}
