package org.convlens.viz.color;

/// Arithmetic on packed colours: `0xAARRGGBB`, eight bits each, not premultiplied.
public final class Argb {

    /// Full ink, and the darkest text.
    public static final int BLACK = 0xFF000000;

    /// No ink, and the lightest text.
    public static final int WHITE = 0xFFFFFFFF;

    private static final int OPAQUE = 0xFF000000;

    /// Where black text and white text have the same contrast: `sqrt(1.05 · 0.05) − 0.05`.
    private static final double EQUAL_CONTRAST = 0.179;

    private Argb() {}

    /// {@return the opaque colour with these parts}
    ///
    /// @param red 0 to 255
    /// @param green 0 to 255
    /// @param blue 0 to 255
    public static int of(int red, int green, int blue) {
        return OPAQUE | red << 16 | green << 8 | blue;
    }

    /// {@return the opaque grey of this brightness}
    ///
    /// @param level 0 (black) to 255 (white)
    public static int grey(int level) {
        return of(level, level, level);
    }

    /// {@return the opacity, 0 to 255}
    ///
    /// @param argb a packed colour
    public static int alpha(int argb) {
        return argb >>> 24;
    }

    /// {@return the red part, 0 to 255}
    ///
    /// @param argb a packed colour
    public static int red(int argb) {
        return argb >> 16 & 0xFF;
    }

    /// {@return the green part, 0 to 255}
    ///
    /// @param argb a packed colour
    public static int green(int argb) {
        return argb >> 8 & 0xFF;
    }

    /// {@return the blue part, 0 to 255}
    ///
    /// @param argb a packed colour
    public static int blue(int argb) {
        return argb & 0xFF;
    }

    /// Mixes two opaque colours: `from + (to − from) · share`, part by part.
    ///
    /// @param from the colour at share 0
    /// @param to the colour at share 1
    /// @param share 0 to 1
    /// @return the opaque mixture
    public static int mix(int from, int to, double share) {
        return of(
                between(red(from), red(to), share),
                between(green(from), green(to), share),
                between(blue(from), blue(to), share));
    }

    /// {@return the colour as style sheets write it, such as `#440154`; opacity is left out}
    ///
    /// @param argb a packed colour
    public static String css(int argb) {
        return "#%06x".formatted(argb & 0xFFFFFF);
    }

    /// Relative luminance: `0.2126 R + 0.7152 G + 0.0722 B` of the linear parts.
    ///
    /// @param argb a packed colour; opacity is ignored
    /// @return 0 (black) to 1 (white)
    /// @see "W3C, Web Content Accessibility Guidelines 2.2, definition of relative luminance"
    public static double luminance(int argb) {
        return 0.2126 * linear(red(argb))
                + 0.7152 * linear(green(argb))
                + 0.0722 * linear(blue(argb));
    }

    /// {@return black or white, whichever reads better on a background}
    ///
    /// @param background a packed colour
    public static int inkOn(int background) {
        return luminance(background) > EQUAL_CONTRAST ? BLACK : WHITE;
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
