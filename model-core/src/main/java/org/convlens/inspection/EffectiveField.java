package org.convlens.inspection;

import org.convlens.dataset.PassProgress;
import org.convlens.engine.NetworkSession;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.concurrent.CancellationException;

/// How much each pixel moves one cell of a layer: the effective receptive field.
///
/// ```
/// heat(y, x) = mean over pictures of Σ_channels |∂cell / ∂pixel(channel, y, x)|
/// ```
///
/// The paper pushes a gradient of one into the centre of the output and averages over runs, as
/// here; it is measured on random weights there, on the network's own here.
///
/// @param heat `[height, width]` of the picture; 0 or more
/// @see "Luo, Li, Urtasun & Zemel, Understanding the effective receptive field in deep
///   convolutional neural networks, 2016, arXiv:1701.04128"
public record EffectiveField(Tensor heat) {

    /// Measures one cell; to be called on the session's thread.
    ///
    /// @param session the network; left as it was
    /// @param cell which cell
    /// @param pictures each `[channels, height, width]`, at least one
    /// @param progress follows it, and may end it
    /// @return the field
    /// @throws IllegalArgumentException if there is no such cell; says so
    /// @throws CancellationException if the progress said so
    public static EffectiveField measure(
            NetworkSession session, FieldCell cell, List<Tensor> pictures, PassProgress progress) {
        FieldMeasurement measurement = new FieldMeasurement(cell, pictures);
        while (!measurement.isDone()) {
            if (!progress.goesOn(measurement.done(), pictures.size())) {
                throw new CancellationException("The measurement was cancelled.");
            }
            measurement.goOn(session);
        }
        progress.goesOn(pictures.size(), pictures.size());
        return measurement.found();
    }

    /// {@return how it is spread over the rows}
    public Spread rows() {
        double[] sums = new double[heat.shape().size(0)];
        for (int i = 0; i < heat.values().length; i++) {
            sums[i / heat.shape().size(1)] += heat.values()[i];
        }
        return Spread.of(sums);
    }

    /// {@return how it is spread over the columns}
    public Spread columns() {
        double[] sums = new double[heat.shape().size(1)];
        for (int i = 0; i < heat.values().length; i++) {
            sums[i % sums.length] += heat.values()[i];
        }
        return Spread.of(sums);
    }

    /// Along one side of the picture.
    ///
    /// @param centre the mean place, in pixels from the first
    /// @param sigma the standard deviation of the place, in pixels; a Gaussian's own σ
    /// @param size how many rows, or columns, move the cell at least 4.55 % as much as the one that
    ///   moves it most; 0 if none moves it
    public record Spread(double centre, double sigma, int size) {

        /// What the paper leaves out of the field: `1 − 95.45 %`.
        private static final double THRESHOLD = 1 - 0.9545;

        private static Spread of(double[] sums) {
            double total = 0;
            double most = 0;
            double first = 0;
            double second = 0;
            for (int i = 0; i < sums.length; i++) {
                total += sums[i];
                most = Math.max(most, sums[i]);
                first += i * sums[i];
                second += (double) i * i * sums[i];
            }
            if (total == 0) {
                return new Spread(Double.NaN, Double.NaN, 0);
            }
            double mean = first / total;
            return new Spread(
                    mean,
                    Math.sqrt(Math.max(0, second / total - mean * mean)),
                    above(sums, THRESHOLD * most));
        }

        private static int above(double[] sums, double least) {
            int count = 0;
            for (double sum : sums) {
                count += sum >= least ? 1 : 0;
            }
            return count;
        }
    }
}
