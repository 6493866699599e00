package org.convlens.zoo;

/// How a preset is best trained in a classroom.
///
/// @param optimizer its name on the command line, such as `adam`
/// @param rate the learning rate
/// @param rateDecay the factor of the learning rate from one epoch to the next; 1 keeps it
/// @param batchSize pictures per update
/// @param epochs how often every picture is seen
/// @param data the generated set that suits it, such as `digits`; empty for none
public record TrainingDefaults(
        String optimizer, double rate, double rateDecay, int batchSize, int epochs, String data) {

    /// {@return Adam with 64 pictures per update and a steady rate}
    ///
    /// @param rate the learning rate
    /// @param epochs how often every picture is seen
    /// @param data the generated set that suits it
    static TrainingDefaults adam(double rate, int epochs, String data) {
        return new TrainingDefaults("adam", rate, 1, 64, epochs, data);
    }

    /// {@return gradient descent with Nesterov's momentum, as on ImageNet}
    ///
    /// @param rate the learning rate
    /// @param batchSize pictures per update
    /// @param epochs how often every picture is seen
    static TrainingDefaults imagenet(double rate, int batchSize, int epochs) {
        return new TrainingDefaults("nesterov", rate, 1, batchSize, epochs, "");
    }
}
