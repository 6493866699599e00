package org.convlens.workings;

/// One product of a weighted sum.
///
/// @param input what was read
/// @param weight what it is multiplied by
public record Term(Reading input, double weight) {

    /// {@return `input · weight`}
    public double product() {
        return input.value() * weight;
    }
}
