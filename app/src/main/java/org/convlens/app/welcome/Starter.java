package org.convlens.app.welcome;

import org.convlens.dataset.DataReference;
import org.convlens.network.Drawing;
import org.convlens.training.TrainingConfig;

import java.util.Optional;

/// A way to begin: a network with data and settings that suit it.
///
/// @param title what it is called
/// @param facts its size in a few words, such as `61,706 parameters · 28×28`
/// @param text what it is good for, one or two sentences
/// @param drawing the network
/// @param data the data it starts with
/// @param config how it is trained
public record Starter(
        String title,
        String facts,
        String text,
        Drawing drawing,
        Optional<DataReference> data,
        TrainingConfig config) {}
