package org.convlens.viz.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The common scale of the bars of a chart against depth, linear from 0 or logarithmic in whole
/// decades.
///
/// @param low the value at the start, or its decimal logarithm
/// @param high the value at the end, or its decimal logarithm; above `low`
/// @param logarithmic whether the scale is
public record BarScale(double low, double high, boolean logarithmic) {

    /// {@return a straight scale that holds 0 and all bars}
    ///
    /// @param bars any number of bars
    public static BarScale linear(List<LayerBar> bars) {
        double low = values(bars).map(value -> Math.min(0, value)).min().orElse(0);
        double high = values(bars).map(value -> Math.max(0, value)).max().orElse(0);
        return new BarScale(low, high > low ? high : low + 1, false);
    }

    /// {@return a logarithmic scale whose decades hold all bars above 0}
    ///
    /// @param bars any number of bars
    public static BarScale logarithmic(List<LayerBar> bars) {
        double[] powers = values(bars).filter(value -> value > 0).map(Math::log10).toArray();
        double low = DoubleStream.of(powers).map(Math::floor).min().orElse(-1);
        double high = DoubleStream.of(powers).map(Math::ceil).max().orElse(0);
        return new BarScale(low, Math.max(high, low + 1), true);
    }

    private static DoubleStream values(List<LayerBar> bars) {
        return bars.stream()
                .flatMapToDouble(bar -> DoubleStream.of(bar.from(), bar.to(), bar.mark()))
                .filter(Double::isFinite);
    }

    /// {@return how far along the scale a value lies, 0 to 1; values beyond an end lie at it}
    ///
    /// @param value any finite number
    public double share(double value) {
        double place = logarithmic ? Math.log10(Math.max(Double.MIN_NORMAL, value)) : value;
        return Math.clamp((place - low) / (high - low), 0, 1);
    }

    /// {@return where a bar begins that begins at the start: at 0, or at the first decade}
    public double start() {
        return logarithmic ? 0 : share(0);
    }

    /// {@return round values along the scale, rising}
    ///
    /// @param wanted about how many; at least 1
    public List<Double> ticks(int wanted) {
        return logarithmic ? decades(wanted) : Ticks.inside(low, high, wanted).values();
    }

    private List<Double> decades(int wanted) {
        int step = Math.max(1, (int) Math.ceil((high - low) / wanted));
        return IntStream.rangeClosed((int) low, (int) high)
                .filter(power -> Math.floorMod(power, step) == 0)
                .mapToObj(power -> Math.pow(10, power))
                .toList();
    }

    /// {@return a tick as people write it}
    ///
    /// @param tick one of {@link #ticks}
    /// @param wanted as there
    public String label(double tick, int wanted) {
        return logarithmic
                ? String.format(Locale.ROOT, "1e%d", Math.round(Math.log10(tick)))
                : Ticks.inside(low, high, wanted).label(tick);
    }
}
