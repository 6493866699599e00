package org.convlens.workings;

/// A value that was read.
///
/// @param place where it was read; outside the maps where it is padding
/// @param value the number; in padding what the padding holds there
/// @param isPadding whether the window reached beyond the maps here
public record Reading(Place place, double value, boolean isPadding) {}
