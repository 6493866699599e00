package org.convlens.workings;

/// A value that was read.
///
/// @param place where it was read; where padding shows another cell, that cell; outside the maps
///   where it shows zeros
/// @param value the number
/// @param isPadding whether the window reached beyond the maps here
public record Reading(Place place, double value, boolean isPadding) {}
