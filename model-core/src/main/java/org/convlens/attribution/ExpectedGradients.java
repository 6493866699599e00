package org.convlens.attribution;

import org.convlens.engine.BackwardRule;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Integrated gradients from many baselines: the mean of `(x − b) · ∂f/∂x (b + t·(x − b))` over
/// reference pictures b in turn and random places t.
///
/// Adds up to `f(x) − mean f(b)` as samples grow. The paper draws its references from the training
/// data; where none are given, pictures of noise stand for them.
///
/// @see "Erion et al., Improving performance of deep learning models with axiomatic attribution
///   priors and expected gradients, arXiv:1906.10670"
record ExpectedGradients() implements Method {

    private static final MethodOption SAMPLES =
            new MethodOption("samples", "200", "pairs of reference and place, at least 1");
    private static final int NOISES = 8;

    @Override
    public MethodDescription description() {
        return MethodDescription.ofInput(
                "expected-gradients",
                "Expected gradients",
                "Erion et al. 2019, arXiv:1906.10670",
                SAMPLES);
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public Attribution explain(Question question) {
        int samples = question.options().whole(SAMPLES, 1);
        List<Tensor> references = references(question, samples);
        Walk walk = new Walk(question, references, new Sum(question.shape()));
        SplittableRandom random = new SplittableRandom(question.setting().seed());
        double[] places = places(samples, references.size(), random);
        new Versions(samples, sample -> walk.at(sample, places[sample]))
                .each(question, walk::add, () -> walk.sum().over(samples));
        return question.answer(walk.sum().over(samples), walk.meanValue());
    }

    /// One place in each of equal steps, for every reference by itself.
    private static double[] places(int samples, int references, SplittableRandom random) {
        int steps = Math.ceilDiv(samples, references);
        return IntStream.range(0, samples)
                .map(sample -> sample / references)
                .mapToDouble(step -> (step + random.nextDouble()) / steps)
                .toArray();
    }

    private static List<Tensor> references(Question question, int samples) {
        List<Tensor> given = question.setting().references();
        List<Tensor> all = given.isEmpty() ? noises(question) : given;
        return all.subList(0, Math.min(samples, all.size()));
    }

    private static List<Tensor> noises(Question question) {
        long seed = question.setting().seed();
        return IntStream.range(0, NOISES)
                .mapToObj(number -> Baseline.noise(question.picture(), seed + number))
                .toList();
    }

    /// The ways from all references to the picture.
    private record Walk(Question question, List<Tensor> references, Sum sum) {

        private Tensor reference(int sample) {
            return references.get(sample % references.size());
        }

        Tensor at(int sample, double share) {
            return Tensors.paired(
                    reference(sample),
                    question.picture(),
                    (from, to) -> from + share * (to - from));
        }

        void add(int first, Tensor pictures) {
            Tensor gradients = question.back(pictures, LayerId.INPUT, new BackwardRule.Gradient());
            for (int row = 0; row < gradients.shape().size(0); row++) {
                Tensor way = Tensors.minus(question.picture(), reference(first + row));
                sum.add(Tensors.times(way, gradients.slice(row)), 0, 1);
            }
        }

        double meanValue() {
            return references.stream()
                    .mapToDouble(reference -> question.values(Tensors.copies(reference, 1))[0])
                    .average()
                    .orElse(0);
        }
    }
}
