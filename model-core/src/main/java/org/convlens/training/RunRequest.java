package org.convlens.training;

import org.convlens.plan.NetworkPlan;

/// What a run is opened with.
///
/// @param plan a possible network
/// @param data what it learns from
/// @param config how it is trained
public record RunRequest(NetworkPlan plan, TrainingData data, TrainingConfig config) {}
