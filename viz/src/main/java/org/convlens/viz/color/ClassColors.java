package org.convlens.viz.color;

/// Colours for classes and named series that people with any colour vision can tell apart.
///
/// The eight colours repeat from the ninth class on: a shape or a text must always go with them.
///
/// @see "M. Okabe & K. Ito, Color universal design, https://jfly.uni-koeln.de/color/, 2008"
public final class ClassColors {

    /// How many different colours there are.
    public static final int COUNT = 8;

    private static final int[] OKABE_ITO = {
        0xFFE69F00, 0xFF56B4E9, 0xFF009E73, 0xFFF0E442, 0xFF0072B2, 0xFFD55E00, 0xFFCC79A7,
    };

    private ClassColors() {}

    /// {@return the colour of a class: orange, sky blue, bluish green, yellow, blue, vermilion,
    /// reddish purple, then black on a light surface or white on a dark one}
    ///
    /// @param index the class, from 0
    /// @param tone the surface
    public static int argb(int index, Tone tone) {
        int slot = Math.floorMod(index, COUNT);
        if (slot < OKABE_ITO.length) {
            return OKABE_ITO[slot];
        }
        return tone == Tone.LIGHT ? Argb.BLACK : Argb.WHITE;
    }
}
