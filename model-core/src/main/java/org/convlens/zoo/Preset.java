package org.convlens.zoo;

import org.convlens.network.Network;

import java.util.function.Supplier;

/// A network to start from.
///
/// @param name what the command line calls it, such as `lenet-5`
/// @param title what people call it
/// @param publication where it comes from
/// @param text one paragraph: what it is, which of its published forms this is, what to look at
/// @param drawing draws the network, anew each time
/// @param training how it is best trained
public record Preset(
        String name,
        String title,
        Publication publication,
        String text,
        Supplier<Network> drawing,
        TrainingDefaults training) {

    /// {@return the network, drawn anew}
    public Network network() {
        return drawing.get();
    }
}
