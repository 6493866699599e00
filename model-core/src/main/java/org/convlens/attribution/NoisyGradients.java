package org.convlens.attribution;

import org.convlens.engine.BackwardRule;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;

import java.util.SplittableRandom;

/// Gradients at noisy versions of a picture, their sum and the sum of their squares.
final class NoisyGradients {

    private static final MethodOption SAMPLES =
            new MethodOption("samples", "50", "how many noisy pictures, at least 1");
    private static final MethodOption NOISE =
            new MethodOption(
                    "noise",
                    "0.15",
                    "the noise's deviation, as a share of the picture's range from smallest to"
                            + " largest value");

    private final Question question;
    private final int samples;
    private final Sum sum;
    private final Sum squares;

    private NoisyGradients(Question question) {
        this.question = question;
        this.samples = question.options().whole(SAMPLES, 1);
        this.sum = new Sum(question.shape());
        this.squares = new Sum(question.shape());
    }

    /// {@return what is said of a method that looks at them}
    static MethodDescription description(String name, String title, String paper) {
        return MethodDescription.ofInput(name, title, paper, SAMPLES, NOISE);
    }

    static NoisyGradients of(Question question) {
        NoisyGradients gradients = new NoisyGradients(question);
        gradients.compute();
        return gradients;
    }

    private void compute() {
        double share =
                question.options().number(NOISE, number -> number >= 0, "a number of at least 0");
        double range = Planes.greatest(question.picture()) - Planes.least(question.picture());
        SplittableRandom random = new SplittableRandom(question.setting().seed());
        new Versions(samples, _ -> noisy(share * range, random))
                .each(question, (_, pictures) -> add(pictures), this::mean);
    }

    private Tensor noisy(double deviation, SplittableRandom random) {
        return Tensors.paired(
                question.picture(),
                question.picture(),
                (x, _) -> x + deviation * random.nextGaussian());
    }

    private void add(Tensor pictures) {
        Tensor gradients = question.back(pictures, LayerId.INPUT, new BackwardRule.Gradient());
        for (int row = 0; row < gradients.shape().size(0); row++) {
            sum.add(gradients, row, 1);
            squares.addSquares(gradients, row);
        }
    }

    Tensor mean() {
        return sum.over(samples);
    }

    /// {@return `mean(g²) − mean(g)²`, never below 0}
    Tensor variance() {
        return Tensors.positive(
                Tensors.paired(
                        squares.over(samples), mean(), (square, mean) -> square - mean * mean));
    }
}
