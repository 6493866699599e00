package org.convlens.viz.diagram;

/// A point in space: x along the network, y downwards, z across the maps. Lengths as the space has
/// them; the largest map is 1 high.
///
/// @param x from the picture to the answer
/// @param y downwards
/// @param z along the rows of a map
public record Point3(double x, double y, double z) {}
