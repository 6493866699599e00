package org.convlens.viz.color;

import java.util.stream.IntStream;

/// Published scales that turn a number from 0 to 1 into one of 256 colours.
///
/// Not-a-number has a colour of its own that no scale contains: {@link #NOT_A_NUMBER}.
public enum ColorMap {
    /// Sequential, dark violet to yellow; evenly perceived, also without colour vision.
    ///
    /// @see "S. van der Walt & N. Smith, https://bids.github.io/colormap/, 2015 (CC0)"
    VIRIDIS("viridis"),

    /// Sequential, black over magenta to pale yellow.
    ///
    /// @see "S. van der Walt & N. Smith, https://bids.github.io/colormap/, 2015 (CC0)"
    MAGMA("magma"),

    /// Sequential, blue to yellow; looks nearly the same with and without red-green vision.
    ///
    /// @see "J. Nuñez, C. Anderton & R. Renslow, PLoS ONE 13(7), 2018,
    ///   doi:10.1371/journal.pone.0199239"
    CIVIDIS("cividis"),

    /// Black to white in equal steps.
    GREY(IntStream.range(0, 256).map(Argb::grey).toArray(), false),

    /// Diverging, blue over white to red: for signed values on a light surface.
    ///
    /// @see "C. Brewer, ColorBrewer 2.0, RdBu with 11 classes, reversed and joined by straight
    ///   lines"
    BLUE_WHITE_RED("blue-white-red"),

    /// Diverging, blue over black to red: for signed values on a dark surface.
    ///
    /// @see "F. Crameri, Scientific colour maps: berlin, doi:10.5281/zenodo.1243862"
    BLUE_BLACK_RED("blue-black-red");

    /// The colour of not-a-number: the reddish purple of Okabe and Ito.
    public static final int NOT_A_NUMBER = 0xFFCC79A7;

    private static final int LAST = 255;

    @SuppressWarnings("ImmutableEnumChecker") // filled once, never handed out
    private final int[] table;

    private final boolean diverging;

    ColorMap(String name) {
        this(ColorTable.read(name), name.startsWith("blue-"));
    }

    ColorMap(int[] table, boolean diverging) {
        this.table = table;
        this.diverging = diverging;
    }

    /// {@return whether the middle stands for zero, so that the range should be symmetric}
    public boolean isDiverging() {
        return diverging;
    }

    /// {@return the diverging scale whose middle fades into the surface}
    ///
    /// @param tone the surface
    public static ColorMap signed(Tone tone) {
        return switch (tone) {
            case LIGHT -> BLUE_WHITE_RED;
            case DARK -> BLUE_BLACK_RED;
        };
    }

    /// {@return a sequential scale for what is never negative, else one around 0}
    ///
    /// @param range of the values
    /// @param tone the surface
    public static ColorMap suiting(ValueRange range, Tone tone) {
        return range.low() < 0 ? signed(tone) : VIRIDIS;
    }

    /// {@return the colour of a place on the scale: entry `round(255 · fraction)`}
    ///
    /// @param fraction 0 (low end) to 1 (high end); beyond, the end's colour
    public int argb(double fraction) {
        if (Double.isNaN(fraction)) {
            return NOT_A_NUMBER;
        }
        return table[(int) Math.round(Math.clamp(fraction, 0.0, 1.0) * LAST)];
    }

    /// {@return the colour of a value: where it lies in a range, on the scale}
    ///
    /// @param value any number
    /// @param range the values at the ends of the scale
    public int argb(double value, ValueRange range) {
        return argb(range.fraction(value));
    }

    /// Colours many values at once, as {@link #argb(double, ValueRange)} would one by one.
    ///
    /// @param values any numbers
    /// @param start the first value to take
    /// @param range the values at the ends of the scale
    /// @param pixels takes the packed colours of as many values as it is long
    public void paint(float[] values, int start, ValueRange range, int[] pixels) {
        double low = range.low();
        double scale = LAST / (range.high() - low);
        boolean flat = range.high() == low;
        for (int i = 0; i < pixels.length; i++) {
            double place = (values[start + i] - low) * scale;
            boolean inside = place >= 0 && place <= LAST;
            pixels[i] =
                    inside && !flat ? table[(int) (place + 0.5)] : argb(values[start + i], range);
        }
    }
}
