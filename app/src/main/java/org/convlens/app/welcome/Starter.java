package org.convlens.app.welcome;

import org.convlens.dataset.DataReference;
import org.convlens.network.Drawing;
import org.convlens.training.TrainingConfig;

import java.util.Optional;

/// A way to begin: a network with data and settings that suit it.
///
/// @param drawing the network
/// @param data the data it starts with
/// @param config how it is trained
public record Starter(Drawing drawing, Optional<DataReference> data, TrainingConfig config) {}
