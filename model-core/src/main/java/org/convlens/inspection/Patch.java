package org.convlens.inspection;

import org.convlens.receptivefield.Box;

/// The place in one picture that a channel answers to most.
///
/// @param picture the picture, by its place in the data set
/// @param label its class
/// @param value what the channel puts out there
/// @param row the cell's row on the channel's map; 0 for a unit
/// @param column the cell's column; 0 for a unit
/// @param box the pixels that the cell sees, padding included; the whole picture for a unit
public record Patch(int picture, int label, double value, int row, int column, Box box) {}
