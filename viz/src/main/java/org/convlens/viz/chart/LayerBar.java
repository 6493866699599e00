package org.convlens.viz.chart;

/// One row of a chart against depth: a layer's figure as a bar.
///
/// @param name the layer's
/// @param from where the bar begins; not-a-number for the start of the scale
/// @param to where it ends; not-a-number for no bar
/// @param mark a place on or beside the bar, such as the mean; not-a-number for none
/// @param text the figure, written for people
public record LayerBar(String name, double from, double to, double mark, String text) {

    /// {@return a bar from the start of the scale}
    ///
    /// @param name the layer's
    /// @param value where it ends; not-a-number for no bar
    /// @param before where it ended earlier; not-a-number if that is not known
    /// @param text the figure, written for people
    public static LayerBar of(String name, double value, double before, String text) {
        return new LayerBar(name, Double.NaN, value, before, text);
    }
}
