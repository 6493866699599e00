package org.convlens.viz.color;

/// Colours of curves, in the order in which a chart should use them; a dash pattern goes with each.
///
/// From GitHub's Primer: at least 3:1 against its light and its dark surface.
public enum SeriesColor {
    /// The first curve, such as training.
    BLUE(0xFF0969DA, 0xFF58A6FF),
    /// The second, such as validation.
    AMBER(0xFF9A6700, 0xFFD29922),
    /// The third.
    GREEN(0xFF1A7F37, 0xFF3FB950),
    /// The fourth.
    VIOLET(0xFF8250DF, 0xFFBC8CFF),
    /// The fifth.
    RED(0xFFCF222E, 0xFFF85149),
    /// For what stays in the background.
    GREY(0xFF6E7781, 0xFF8B949E);

    private final int light;
    private final int dark;

    SeriesColor(int light, int dark) {
        this.light = light;
        this.dark = dark;
    }

    /// {@return the packed colour}
    ///
    /// @param tone the surface it is shown on
    public int argb(Tone tone) {
        return tone == Tone.LIGHT ? light : dark;
    }
}
