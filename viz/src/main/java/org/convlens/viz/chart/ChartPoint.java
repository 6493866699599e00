package org.convlens.viz.chart;

/// A point of a chart, in the data's units or in pixels, as the user of it says.
///
/// @param x to the right
/// @param y upwards in data, downwards in pixels
public record ChartPoint(double x, double y) {}
