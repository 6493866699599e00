package org.convlens.viz.fx;

import org.convlens.viz.chart.Minus;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Numbers as the controls write them.
final class Numerals {

    /// Up to here a whole number needs no decimals to be three digits long.
    private static final double WHOLE = 1000;

    private Numerals() {}

    /// {@return about three significant digits: `1.86`, `−0.0123`, `241`, `1.2e-05`; of a small
    /// whole number only itself}
    static String brief(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (size < WHOLE && value == Math.rint(value)) {
            return format("%.0f", value == 0 ? 0 : value);
        }
        if (size < 1e-4 || size >= 1e6) {
            return format("%.1e", value);
        }
        return format(
                "%." + Math.clamp(2 - (long) Math.floor(Math.log10(size)), 0, 6) + "f", value);
    }

    /// {@return a number with two decimals, where there is little room: `−0.03`}
    static String hundredths(double value) {
        return format("%.2f", Math.abs(value) < 0.005 ? 0 : value);
    }

    /// {@return several numbers, separated by commas}
    static String brief(List<Double> values) {
        return values.stream().map(Numerals::brief).collect(Collectors.joining(", "));
    }

    /// {@return a share of 1 in per cent with one decimal: `91.0%`}
    static String percent(double share) {
        return Double.isFinite(share) ? format("%.1f%%", share * 100) : Double.toString(share);
    }

    /// {@return a share of 1 in per cent without decimals: `91%`}
    static String roundPercent(double share) {
        return Double.isFinite(share) ? format("%.0f%%", share * 100) : Double.toString(share);
    }

    /// {@return a whole number with thousands separated: `1,840`}
    static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /// {@return a count in thousands: `1.8k`}
    static String thousands(long value) {
        return format("%.1fk", value / 1000.0);
    }

    private static String format(String pattern, double value) {
        return Minus.in(String.format(Locale.ROOT, pattern, value));
    }
}
