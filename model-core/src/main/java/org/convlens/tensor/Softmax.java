package org.convlens.tensor;

/// Turns logits into probabilities: `p[i] = exp(z[i]) / Σ exp(z[j])`.
public final class Softmax {

    private Softmax() {}

    /// {@return one probability per logit; they add up to 1}
    ///
    /// The largest logit is subtracted first, so that no finite logit overflows.
    ///
    /// @param logits at least one
    public static double[] of(float[] logits) {
        double normaliser = logSumExp(logits);
        double[] probabilities = new double[logits.length];
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = Math.exp(logits[i] - normaliser);
        }
        return probabilities;
    }

    /// {@return `ln Σ exp(z[j])`, without overflow}
    ///
    /// @param logits at least one
    public static double logSumExp(float[] logits) {
        double largest = logits[largest(logits)];
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - largest);
        }
        return largest + Math.log(sum);
    }

    /// {@return where the largest value stands; the first of several}
    ///
    /// @param values at least one
    public static int largest(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
