package org.convlens.attribution;

/// What a method's map looks like.
public enum MapShape {
    /// A number for each number of the picture, `[channels, height, width]`.
    INPUT("input"),
    /// A number for each cell of a layer, `[height, width]`, enlarged to the picture unless asked
    /// not to.
    LAYER("layer");

    private final String id;

    MapShape(String id) {
        this.id = id;
    }

    /// {@return the name on the command line}
    public String id() {
        return id;
    }
}
