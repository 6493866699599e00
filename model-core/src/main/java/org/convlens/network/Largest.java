package org.convlens.network;

/// The largest of its inputs, cell by cell; all inputs have the same shape. Of equal ones the first
/// learns.
///
/// @see "Goodfellow et al., Maxout networks, arXiv:1302.4389"
public record Largest() implements CombinationSpec {

    @Override
    public String kind() {
        return "maximum";
    }
}
