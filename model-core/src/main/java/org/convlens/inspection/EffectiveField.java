package org.convlens.inspection;

import org.convlens.dataset.PassProgress;
import org.convlens.engine.BackwardQuestion;
import org.convlens.engine.BackwardRule;
import org.convlens.engine.NetworkSession;
import org.convlens.network.LayerId;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    private static final int BATCH = 8;

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
        Tensor weights = cell.weights(session.plan());
        double[] sums = new double[area(session.plan().network().input())];
        for (int from = 0; from < pictures.size(); from += BATCH) {
            if (!progress.goesOn(from, pictures.size())) {
                throw new CancellationException("The measurement was cancelled.");
            }
            List<Tensor> some = pictures.subList(from, Math.min(from + BATCH, pictures.size()));
            add(gradients(session, cell.layer(), some, weights), sums);
        }
        progress.goesOn(pictures.size(), pictures.size());
        return mean(sums, pictures);
    }

    private static Tensor gradients(
            NetworkSession session, LayerId layer, List<Tensor> pictures, Tensor weights) {
        List<Tensor> copies = pictures.stream().map(_ -> weights).toList();
        BackwardQuestion question =
                new BackwardQuestion(
                        stacked(pictures),
                        layer,
                        stacked(copies),
                        Set.of(LayerId.INPUT),
                        new BackwardRule.Gradient());
        return Objects.requireNonNull(session.backward(question).get(LayerId.INPUT));
    }

    private static Tensor stacked(List<Tensor> parts) {
        Tensor all = Tensor.zeros(parts.getFirst().shape().batchOf(parts.size()));
        int each = parts.getFirst().values().length;
        for (int i = 0; i < parts.size(); i++) {
            System.arraycopy(parts.get(i).values(), 0, all.values(), i * each, each);
        }
        return all;
    }

    private static void add(Tensor gradients, double[] sums) {
        float[] values = gradients.values();
        for (int i = 0; i < values.length; i++) {
            sums[i % sums.length] += Math.abs(values[i]);
        }
    }

    private static EffectiveField mean(double[] sums, List<Tensor> pictures) {
        Shape picture = pictures.getFirst().shape();
        float[] heat = new float[sums.length];
        for (int i = 0; i < heat.length; i++) {
            heat[i] = (float) (sums[i] / pictures.size());
        }
        return new EffectiveField(
                new Tensor(Shape.of(picture.plane().height(), picture.plane().width()), heat));
    }

    private static int area(Shape picture) {
        return picture.plane().height() * picture.plane().width();
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
