package org.convlens.app.welcome;

import java.util.function.Supplier;

/// What the welcome page says of a way to begin.
///
/// @param title what it is called
/// @param text what it is good for, one or two sentences
/// @param facts counts its size, in a few words such as `61,706 parameters · 28×28`; not asked
///   before the page is seen
/// @param starter draws the network
public record StarterCard(
        String title, String text, Supplier<String> facts, Supplier<Starter> starter) {}
