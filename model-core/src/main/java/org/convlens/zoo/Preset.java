package org.convlens.zoo;

import org.convlens.network.Network;

/// A network to start from.
///
/// @param name what the command line calls it, such as `lenet-5`
/// @param title what people call it
/// @param publication where it comes from
/// @param text one paragraph: what it is, which of its published forms this is, what to look at
/// @param network the drawing
/// @param training how it is best trained
public record Preset(
        String name,
        String title,
        Publication publication,
        String text,
        Network network,
        TrainingDefaults training) {}
