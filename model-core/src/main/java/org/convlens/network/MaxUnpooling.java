package org.convlens.network;

/// The way back of max pooling: each value to the window it stands for.
///
/// With one input the value is copied to all cells of its window. With a second input, the maps
/// that were pooled, it goes to the place where the largest value of the window was, and the other
/// cells are 0; the second input tells places only, so no gradient reaches it. A cell that several
/// windows fill takes their mean.
///
/// Input `[channels, height, width]`, output `[channels, height, width]` of the maps that were
/// pooled; with one input `stride·(in − 1) + kernel − padding`.
///
/// @param window of the max pooling: kernel, stride and padding; its dilation is 1
/// @see "Zeiler & Fergus, Visualizing and understanding convolutional networks, arXiv:1311.2901"
public record MaxUnpooling(Window window) implements CombinationSpec {

    @Override
    public String kind() {
        return "max-unpooling";
    }
}
