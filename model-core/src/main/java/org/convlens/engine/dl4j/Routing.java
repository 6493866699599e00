package org.convlens.engine.dl4j;

import java.util.ArrayList;
import java.util.List;

/// Routing by agreement for one picture, there and back through all its rounds.
///
/// Votes are `[inputs, capsules, dimensions]`, couplings and their logits `[inputs, capsules]`.
final class Routing {

    /// What one round saw.
    private static final class Round {
        private final double[] couplings;
        private final double[] sums;
        private final double[] squashed;

        Round(double[] couplings, double[] sums, int dimensions) {
            this.couplings = couplings;
            this.sums = sums;
            this.squashed = Squash.of(sums, dimensions);
        }
    }

    private final double[] votes;
    private final int capsules;
    private final int dimensions;
    private final List<Round> rounds = new ArrayList<>();

    Routing(double[] votes, int capsules, int dimensions) {
        this.votes = votes;
        this.capsules = capsules;
        this.dimensions = dimensions;
    }

    /// {@return the capsules, `[capsules, dimensions]`}
    double[] route(int count) {
        double[] logits = new double[votes.length / dimensions];
        for (int round = 0; round < count; round++) {
            if (round > 0) {
                addAgreement(logits, rounds.getLast().squashed);
            }
            double[] couplings = softmax(logits);
            rounds.add(new Round(couplings, sums(couplings), dimensions));
        }
        return rounds.getLast().squashed;
    }

    private void addAgreement(double[] logits, double[] squashed) {
        for (int i = 0; i < votes.length; i++) {
            logits[i / dimensions] += votes[i] * squashed[i % squashed.length];
        }
    }

    private double[] sums(double[] couplings) {
        double[] sums = new double[capsules * dimensions];
        for (int i = 0; i < votes.length; i++) {
            sums[i % sums.length] += couplings[i / dimensions] * votes[i];
        }
        return sums;
    }

    private double[] softmax(double[] logits) {
        double[] result = new double[logits.length];
        for (int start = 0; start < logits.length; start += capsules) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int i = start; i < start + capsules; i++) {
                largest = Math.max(largest, logits[i]);
            }
            double sum = 0;
            for (int i = start; i < start + capsules; i++) {
                result[i] = Math.exp(logits[i] - largest);
                sum += result[i];
            }
            for (int i = start; i < start + capsules; i++) {
                result[i] /= sum;
            }
        }
        return result;
    }

    /// {@return the gradient of the votes, after {@link #route}}
    ///
    /// @param above the gradient of the capsules
    double[] gradient(double[] above) {
        double[] ofVotes = new double[votes.length];
        double[] ofLogits = new double[votes.length / dimensions];
        double[] ofSquashed = above;
        for (int number = rounds.size() - 1; number >= 0; number--) {
            Round round = rounds.get(number);
            double[] ofSums = Squash.gradient(round.sums, ofSquashed, dimensions);
            addOfSums(ofSums, round.couplings, ofVotes);
            addOfCouplings(ofSums, round.couplings, ofLogits);
            if (number > 0) {
                ofSquashed = ofAgreement(ofLogits, rounds.get(number - 1).squashed, ofVotes);
            }
        }
        return ofVotes;
    }

    private void addOfSums(double[] ofSums, double[] couplings, double[] ofVotes) {
        for (int i = 0; i < votes.length; i++) {
            ofVotes[i] += couplings[i / dimensions] * ofSums[i % ofSums.length];
        }
    }

    /// Through the softmax: `db = c·(dc − Σ c·dc)`.
    private void addOfCouplings(double[] ofSums, double[] couplings, double[] ofLogits) {
        double[] slopes = new double[couplings.length];
        for (int i = 0; i < votes.length; i++) {
            slopes[i / dimensions] += votes[i] * ofSums[i % ofSums.length];
        }
        for (int start = 0; start < slopes.length; start += capsules) {
            double mean = 0;
            for (int i = start; i < start + capsules; i++) {
                mean += couplings[i] * slopes[i];
            }
            for (int i = start; i < start + capsules; i++) {
                ofLogits[i] += couplings[i] * (slopes[i] - mean);
            }
        }
    }

    private double[] ofAgreement(double[] ofLogits, double[] squashed, double[] ofVotes) {
        double[] ofSquashed = new double[squashed.length];
        for (int i = 0; i < votes.length; i++) {
            ofVotes[i] += ofLogits[i / dimensions] * squashed[i % squashed.length];
            ofSquashed[i % squashed.length] += ofLogits[i / dimensions] * votes[i];
        }
        return ofSquashed;
    }
}
