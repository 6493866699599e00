package org.convlens.training;

import org.convlens.dataset.Dataset;

/// What a run learns from and is judged by.
///
/// @param training pictures that are learned
/// @param validation pictures kept aside; may be empty
public record TrainingData(Dataset training, Dataset validation) {}
