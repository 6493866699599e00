package org.convlens.inspection;

import org.convlens.tensor.Tensor;

import java.util.Optional;
import java.util.function.DoublePredicate;

/// Gathers the spread of a layer's outputs, batch by batch.
///
/// Mean and squared distances are merged as Chan, Golub and LeVeque do, so that nothing is lost
/// where the mean is large.
final class ActivityCount {

    private final Optional<DoublePredicate> saturated;
    private final boolean[] alive;
    private final HistogramCount histogram = new HistogramCount();
    private long count;
    private double mean;
    private double squares;
    private long flat;

    ActivityCount(int channels, Optional<DoublePredicate> saturated) {
        this.alive = new boolean[channels];
        this.saturated = saturated;
    }

    /// Counts the outputs of some pictures, `[count, channels, ...]`.
    void add(Tensor outputs) {
        float[] values = outputs.values();
        merge(values);
        histogram.add(values);
        wake(values, values.length / outputs.shape().size(0) / alive.length);
        saturated.ifPresent(isFlat -> countFlat(values, isFlat));
    }

    private void merge(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        double middle = sum / values.length;
        double distances = 0;
        for (float value : values) {
            distances += (value - middle) * (value - middle);
        }
        long all = count + values.length;
        double apart = middle - mean;
        squares += distances + apart * apart * count * values.length / all;
        mean += apart * values.length / all;
        count = all;
    }

    private void wake(float[] values, int cells) {
        for (int start = 0; start < values.length; start += cells) {
            int channel = start / cells % alive.length;
            alive[channel] = alive[channel] || wakes(values, start, start + cells);
        }
    }

    private static boolean wakes(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            if (values[i] != 0) {
                return true;
            }
        }
        return false;
    }

    private void countFlat(float[] values, DoublePredicate isFlat) {
        for (float value : values) {
            flat += isFlat.test(value) ? 1 : 0;
        }
    }

    Activity activity() {
        return new Activity(
                mean,
                Math.sqrt(squares / count),
                deadShare(),
                saturated.isPresent() ? (double) flat / count : Double.NaN,
                histogram.histogram());
    }

    private double deadShare() {
        int dead = 0;
        for (boolean channel : alive) {
            dead += channel ? 0 : 1;
        }
        return (double) dead / alive.length;
    }
}
