package org.convlens.zoo;

/// How a preset is best trained in a classroom.
///
/// @param optimizer its name on the command line, such as `adam`
/// @param rate the learning rate
/// @param batchSize pictures per update
/// @param epochs how often every picture is seen
public record TrainingDefaults(String optimizer, double rate, int batchSize, int epochs) {}
