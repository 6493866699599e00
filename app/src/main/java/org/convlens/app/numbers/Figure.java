package org.convlens.app.numbers;

import org.convlens.inspection.Activity;
import org.convlens.inspection.LayerStatistics;
import org.convlens.inspection.Learning;

/// Which figure of the layers is drawn against depth.
enum Figure {
    /// Mean and standard deviation of the outputs.
    SPREAD,
    /// The share of channels that are always 0.
    DEAD,
    /// The share of outputs where the function is flat.
    SATURATED,
    /// The length of the loss's gradient.
    GRADIENT,
    /// The length of an update over that of the weights.
    UPDATE;

    /// {@return the figure of a layer; not-a-number where it has none}
    double of(LayerStatistics layer) {
        Activity activity = layer.activity();
        return switch (this) {
            case SPREAD -> activity.mean();
            case DEAD -> activity.deadShare();
            case SATURATED -> activity.saturatedShare();
            case GRADIENT -> layer.learning().map(Learning::gradientNorm).orElse(Double.NaN);
            case UPDATE -> layer.learning().map(Learning::updateRatio).orElse(Double.NaN);
        };
    }

    /// {@return whether it spans powers of ten}
    boolean isLogarithmic() {
        return switch (this) {
            case GRADIENT, UPDATE -> true;
            case SPREAD, DEAD, SATURATED -> false;
        };
    }

    /// {@return whether it is a share of 1}
    boolean isShare() {
        return switch (this) {
            case DEAD, SATURATED -> true;
            case SPREAD, GRADIENT, UPDATE -> false;
        };
    }
}
