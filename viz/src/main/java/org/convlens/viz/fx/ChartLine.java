package org.convlens.viz.fx;

import org.convlens.viz.chart.Series;
import org.convlens.viz.color.SeriesColor;

/// A curve of a chart and how it is drawn.
///
/// @param series its points; may grow
/// @param color never the only difference between two curves
/// @param dash the other difference
public record ChartLine(Series series, SeriesColor color, Dash dash) {

    /// The pattern of a line.
    public enum Dash {
        /// Unbroken.
        SOLID,
        /// Long dashes.
        DASHED,
        /// Dots.
        DOTTED;

        double[] pattern(double em) {
            return switch (this) {
                case SOLID -> new double[0];
                case DASHED -> new double[] {0.55 * em, 0.35 * em};
                case DOTTED -> new double[] {0.15 * em, 0.3 * em};
            };
        }
    }
}
