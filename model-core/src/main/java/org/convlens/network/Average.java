package org.convlens.network;

/// The mean of its inputs, cell by cell; all inputs have the same shape.
public record Average() implements CombinationSpec {

    @Override
    public String kind() {
        return "average";
    }
}
