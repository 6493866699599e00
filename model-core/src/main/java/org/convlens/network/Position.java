package org.convlens.network;

/// Where a node stands on the canvas.
///
/// @param x its left edge, in pixels at 100 %
/// @param y its top edge, in pixels at 100 %
public record Position(double x, double y) {}
