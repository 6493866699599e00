package org.convlens.app.state;

import org.convlens.inspection.EffectiveField;
import org.convlens.inspection.FieldCell;

/// How much each pixel moves a cell, on pictures and on noise.
///
/// @param cell the cell
/// @param pictures averaged over pictures of the data
/// @param noise averaged over as many pictures of noise: the control
/// @param count how many pictures
/// @param iteration how far the network was trained then
public record MeasuredField(
        FieldCell cell, EffectiveField pictures, EffectiveField noise, int count, long iteration) {}
