package org.convlens.network;

/// Its inputs' channels behind each other; all inputs have the same height and width.
public record Concatenate() implements CombinationSpec {

    @Override
    public String kind() {
        return "concatenate";
    }
}
