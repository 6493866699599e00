package org.convlens.zoo;

/// How a preset is best trained in a classroom.
///
/// @param optimizer its name on the command line, such as `adam`
/// @param rate the learning rate
/// @param rateDecay the factor of the learning rate from one epoch to the next; 1 keeps it
/// @param batchSize pictures per update
/// @param epochs how often every picture is seen
public record TrainingDefaults(
        String optimizer, double rate, double rateDecay, int batchSize, int epochs) {}
