package org.convlens.viz.chart;

/// The minus sign, as long as a plus, instead of the hyphen that formatting leaves.
public final class Minus {

    private Minus() {}

    /// {@return a number as it is printed: `−0.5` for `-0.5`; the hyphen in `1e-05` stays}
    ///
    /// @param number as it was formatted
    public static String in(String number) {
        return number.startsWith("-") ? "−" + number.substring(1) : number;
    }
}
