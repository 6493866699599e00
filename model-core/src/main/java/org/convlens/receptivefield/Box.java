package org.convlens.receptivefield;

/// A rectangle of cells, all four edges inside it; may reach beyond the picture into padding.
///
/// @param top first row
/// @param left first column
/// @param bottom last row
/// @param right last column
public record Box(int top, int left, int bottom, int right) {}
