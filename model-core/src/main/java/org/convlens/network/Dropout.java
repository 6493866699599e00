package org.convlens.network;

/// Sets a random share of the values to zero while training and scales the rest by `1 / (1 −
/// rate)`.
///
/// @param rate the share dropped, from 0 to below 1
/// @see "Srivastava et al., Dropout, Journal of Machine Learning Research 15, 2014"
public record Dropout(double rate) implements RegularisationSpec {

    /// The share dropped unless said otherwise.
    public static final double DEFAULT_RATE = 0.5;

    @Override
    public String kind() {
        return "dropout";
    }
}
