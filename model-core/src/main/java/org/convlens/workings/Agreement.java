package org.convlens.workings;

import org.convlens.network.DigitCapsules;
import org.convlens.tensor.Tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Routing by agreement for one picture: how much each vote counts in the last round.
///
/// `c_i = softmax(b_i)`, `s_j = Σ_i c_ij·û_ij`, `b_ij += û_ij·squash(s_j)`.
///
/// @see "Sabour, Frosst & Hinton, Dynamic routing between capsules, arXiv:1710.09829"
final class Agreement {

    private final double[][][] votes;
    private final double[][] logits;
    private double[][] couplings;
    private double[][] sums;

    private Agreement(double[][][] votes, int capsules) {
        this.votes = votes;
        logits = new double[votes.length][capsules];
        couplings = softmaxes();
        sums = sums();
    }

    /// {@return the agreement after all rounds}
    ///
    /// @param spec how many capsules, dimensions and rounds
    /// @param below `[inputs, 1, inputDimensions]`
    /// @param weights `[inputs, capsules, dimensions, inputDimensions]`
    static Agreement of(DigitCapsules spec, Tensor below, Tensor weights) {
        Agreement agreement = new Agreement(votes(spec, below, weights), spec.capsules());
        for (int round = 1; round < spec.rounds(); round++) {
            agreement.goOn();
        }
        return agreement;
    }

    private static double[][][] votes(DigitCapsules spec, Tensor below, Tensor weights) {
        int inputs = below.shape().channels();
        int size = below.shape().plane().width();
        double[][][] votes = new double[inputs][spec.capsules()][spec.dimensions()];
        float[] factors = weights.values();
        for (int i = 0; i < factors.length; i++) {
            int vote = i / size;
            int capsule = vote / spec.dimensions();
            int input = capsule / spec.capsules();
            votes[input][capsule % spec.capsules()][vote % spec.dimensions()] +=
                    (double) factors[i] * below.values()[input * size + i % size];
        }
        return votes;
    }

    private void goOn() {
        for (int i = 0; i < votes.length; i++) {
            for (int j = 0; j < sums.length; j++) {
                logits[i][j] += dot(votes[i][j], squashed(sums[j]));
            }
        }
        couplings = softmaxes();
        sums = sums();
    }

    private double[][] softmaxes() {
        return Arrays.stream(logits).map(Agreement::softmax).toArray(double[][]::new);
    }

    private static double[] softmax(double[] z) {
        double largest = Arrays.stream(z).max().orElseThrow();
        double total = Arrays.stream(z).map(value -> Math.exp(value - largest)).sum();
        return Arrays.stream(z).map(value -> Math.exp(value - largest) / total).toArray();
    }

    private double[][] sums() {
        double[][] sum = new double[votes[0].length][votes[0][0].length];
        for (int i = 0; i < votes.length; i++) {
            for (int j = 0; j < sum.length; j++) {
                for (int d = 0; d < sum[j].length; d++) {
                    sum[j][d] += couplings[i][j] * votes[i][j][d];
                }
            }
        }
        return sum;
    }

    private static double[] squashed(double[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        return Arrays.stream(vector).map(s -> s * length / (1 + length * length)).toArray();
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /// {@return how much each capsule below counts for one above}
    ///
    /// @param capsule the one above
    List<Double> couplings(int capsule) {
        List<Double> all = new ArrayList<>();
        for (double[] own : couplings) {
            all.add(own[capsule]);
        }
        return all;
    }

    /// {@return the numbers of a capsule before they are squashed}
    ///
    /// @param capsule which one
    List<Double> sums(int capsule) {
        return Arrays.stream(sums[capsule]).boxed().toList();
    }
}
