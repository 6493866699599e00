package org.convlens.workings;

import org.convlens.network.ActivationFunction;
import org.convlens.network.LocalResponseNormalisation;
import org.convlens.tensor.Size2;

import java.util.List;

/// One step of the arithmetic that leads to a value.
public sealed interface Step {

    /// {@return what comes out}
    double result();

    /// `Σ input · weight + bias`: convolutions, dense layers, fixed kernels.
    ///
    /// @param terms channel by channel, and row by row within a window
    /// @param window rows and columns of the kernel; 1×1 where there is none
    /// @param bias the added constant; 0 where there is none
    record WeightedSum(List<Term> terms, Size2 window, double bias) implements Step {

        /// Copies the list.
        public WeightedSum {
            terms = List.copyOf(terms);
        }

        @Override
        public double result() {
            return terms.stream().mapToDouble(Term::product).sum() + bias;
        }

        /// {@return how many windows of different channels are summed}
        public int slices() {
            return terms.size() / (window.height() * window.width());
        }
    }

    /// The largest of a window; padding never wins.
    ///
    /// @param from row by row
    /// @param window its rows and columns
    record Largest(List<Reading> from, Size2 window) implements Step {

        /// Copies the list.
        public Largest {
            from = List.copyOf(from);
        }

        /// {@return which of the values is the largest, from 0; the first of several}
        public int winner() {
            int best = -1;
            for (int i = 0; i < from.size(); i++) {
                boolean better = best < 0 || from.get(i).value() > from.get(best).value();
                best = !from.get(i).isPadding() && better ? i : best;
            }
            return best;
        }

        @Override
        public double result() {
            return from.get(winner()).value();
        }
    }

    /// `Σ values / divisor` of a window.
    ///
    /// @param from row by row
    /// @param window its rows and columns
    /// @param divisor how many values count
    record Mean(List<Reading> from, Size2 window, int divisor) implements Step {

        /// Copies the list.
        public Mean {
            from = List.copyOf(from);
        }

        @Override
        public double result() {
            return from.stream().mapToDouble(Reading::value).sum() / divisor;
        }
    }

    /// The sum of the same cell in several branches.
    ///
    /// @param from one per branch
    record Sum(List<Reading> from) implements Step {

        /// Copies the list.
        public Sum {
            from = List.copyOf(from);
        }

        @Override
        public double result() {
            return from.stream().mapToDouble(Reading::value).sum();
        }
    }

    /// The product of the same cell in several branches.
    ///
    /// @param from one per branch
    record Product(List<Reading> from) implements Step {

        /// Copies the list.
        public Product {
            from = List.copyOf(from);
        }

        @Override
        public double result() {
            return from.stream().mapToDouble(Reading::value).reduce(1, (a, b) -> a * b);
        }
    }

    /// `x / (k + alpha · Σ neighbours²)^beta`
    ///
    /// @param from what is weakened: `x`
    /// @param neighbours the same cell of the channels around it, itself among them
    /// @param rule how much they count
    record Damped(Reading from, List<Reading> neighbours, LocalResponseNormalisation rule)
            implements Step {

        /// Copies the list.
        public Damped {
            neighbours = List.copyOf(neighbours);
        }

        /// {@return `Σ neighbours²`}
        public double squares() {
            return neighbours.stream().mapToDouble(near -> near.value() * near.value()).sum();
        }

        @Override
        public double result() {
            return from.value() / Math.pow(rule.k() + rule.alpha() * squares(), rule.beta());
        }
    }

    /// A value handed on as it is.
    ///
    /// @param from where it comes from
    record Copy(Reading from) implements Step {

        @Override
        public double result() {
            return from.value();
        }
    }

    /// `gamma · (x − mean) / √(variance + epsilon) + beta`
    ///
    /// @param from what is brought to scale: `x`
    /// @param statistics mean and variance
    /// @param gamma the learned scale
    /// @param beta the learned shift
    record Normalised(Reading from, Statistics statistics, double gamma, double beta)
            implements Step {

        /// Mean and variance of what is normalised.
        ///
        /// @param mean the mean
        /// @param variance the variance
        /// @param epsilon keeps the root away from zero
        public record Statistics(double mean, double variance, double epsilon) {}

        /// {@return `(x − mean) / √(variance + epsilon)`}
        public double standardised() {
            return (from.value() - statistics.mean)
                    / Math.sqrt(statistics.variance + statistics.epsilon);
        }

        @Override
        public double result() {
            return gamma * standardised() + beta;
        }
    }

    /// A function of the number before.
    ///
    /// @param function which one
    /// @param input the number before
    record Curve(ActivationFunction function, double input) implements Step {

        @Override
        public double result() {
            return Curves.value(function, input);
        }
    }

    /// An exponential linear unit of the number before: `x` if positive, else `alpha·(exp(x) − 1)`.
    ///
    /// @param alpha minus the value far below zero
    /// @param input the number before: `x`
    record Bowed(double alpha, double input) implements Step {

        @Override
        public double result() {
            return input > 0 ? input : alpha * Math.expm1(input);
        }
    }

    /// The length of several values: `(Σ |x|^p)^(1/p)`.
    ///
    /// @param from row by row; padding counts as zeros
    /// @param window their rows and columns
    /// @param power `p`, 2 for the Euclidean length
    record Length(List<Reading> from, Size2 window, double power) implements Step {

        /// Copies the list.
        public Length {
            from = List.copyOf(from);
        }

        @Override
        public double result() {
            double sum = 0;
            for (Reading reading : from) {
                sum += Math.pow(Math.abs(reading.value()), power);
            }
            return Math.pow(sum, 1 / power);
        }
    }

    /// What a capsule of a higher level counts the votes of those below for, after some rounds of
    /// routing by agreement; the sum before is already that of the votes times these couplings.
    ///
    /// @param couplings one for each capsule below, 0 to 1
    /// @param rounds of routing
    /// @param sum of all votes times their couplings
    record Routed(List<Double> couplings, int rounds, double sum) implements Step {

        /// Copies the list.
        public Routed {
            couplings = List.copyOf(couplings);
        }

        @Override
        public double result() {
            return sum;
        }
    }

    /// One number of a capsule brought to a length below 1: `s_i · |s| / (1 + |s|²)`.
    ///
    /// @param vector all numbers of the capsule before: `s`
    /// @param index which one: `i`
    record Squashed(List<Double> vector, int index) implements Step {

        /// Copies the list.
        public Squashed {
            vector = List.copyOf(vector);
        }

        /// {@return `|s|`}
        public double length() {
            return Math.sqrt(vector.stream().mapToDouble(s -> s * s).sum());
        }

        @Override
        public double result() {
            return vector.get(index) * length() / (1 + length() * length());
        }
    }

    /// One unit's share: `exp(z_i) / Σ exp(z_j)`.
    ///
    /// @param logits `z`, one per unit
    /// @param index the unit `i`
    record Share(List<Reading> logits, int index) implements Step {

        /// Copies the list.
        public Share {
            logits = List.copyOf(logits);
        }

        /// {@return the largest logit, which is subtracted from all so that none overflows}
        public double largest() {
            return logits.stream().mapToDouble(Reading::value).max().orElseThrow();
        }

        /// {@return `exp(z_j − largest)`}
        ///
        /// @param unit which one
        public double power(int unit) {
            return Math.exp(logits.get(unit).value() - largest());
        }

        /// {@return the sum of all powers}
        public double total() {
            double largest = largest();
            return logits.stream().mapToDouble(logit -> Math.exp(logit.value() - largest)).sum();
        }

        @Override
        public double result() {
            return power(index) / total();
        }
    }
}
