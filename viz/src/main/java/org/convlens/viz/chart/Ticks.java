package org.convlens.viz.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/// Round values along an axis: multiples of 1, 2 or 5 times a power of ten.
///
/// @param step from one to the next, in the data's units
/// @param first the lowest value as a multiple of the step
/// @param last the highest value as a multiple of the step
/// @see "P. Heckbert, Nice numbers for graph labels, Graphics Gems, 1990"
public record Ticks(double step, long first, long last) {

    /// {@return the values inside a range, about as many as wanted}
    ///
    /// @param low the lower end
    /// @param high the higher end; above `low`
    /// @param wanted how many would be good; at least 1
    public static Ticks inside(double low, double high, int wanted) {
        double step = niceStep((high - low) / wanted);
        double slack = 1e-9;
        return new Ticks(
                step, (long) Math.ceil(low / step - slack), (long) Math.floor(high / step + slack));
    }

    /// {@return the values of a range widened to them, so that the curve never touches the frame}
    ///
    /// @param low the lower end
    /// @param high the higher end; above `low`
    /// @param wanted how many would be good; at least 1
    public static Ticks around(double low, double high, int wanted) {
        double step = niceStep((high - low) / wanted);
        double slack = 1e-9;
        return new Ticks(
                step, (long) Math.floor(low / step + slack), (long) Math.ceil(high / step - slack));
    }

    /// {@return the lowest value}
    public double low() {
        return first * step;
    }

    /// {@return the highest value}
    public double high() {
        return last * step;
    }

    /// {@return all values, rising}
    public List<Double> values() {
        return LongStream.rangeClosed(first, last).mapToObj(n -> n * step).toList();
    }

    /// {@return a value with as many decimals as the step has; large and tiny steps in powers of
    /// ten}
    ///
    /// @param value one of {@link #values()}
    public String label(double value) {
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        String pattern = decimals > 6 || step >= 1e7 ? "%.1e" : "%,." + decimals + "f";
        return Minus.in(String.format(Locale.ROOT, pattern, value == 0 ? 0.0 : value));
    }

    private static double niceStep(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double fraction = raw / power;
        return power * (fraction <= 1 ? 1 : fraction <= 2 ? 2 : fraction <= 5 ? 5 : 10);
    }
}
