package org.convlens.network;

/// A rectangle of a map, in shares of its height and width; what reaches beyond the map is cut off.
///
/// @param top where it begins, from 0 to below 1
/// @param left where it begins, from 0 to below 1
/// @param height above 0, at most 1
/// @param width above 0, at most 1
public record Region(double top, double left, double height, double width) {

    /// All of the map.
    public static final Region WHOLE = new Region(0, 0, 1, 1);
}
