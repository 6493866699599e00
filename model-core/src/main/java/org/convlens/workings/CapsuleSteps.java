package org.convlens.workings;

import org.convlens.network.CapsuleLength;
import org.convlens.network.CapsuleSpec;
import org.convlens.network.Convolution;
import org.convlens.network.DigitCapsules;
import org.convlens.network.PrimaryCapsules;
import org.convlens.plan.Slide;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Numbers of capsules: sums, squashed to a length below 1.
///
/// @see "Sabour, Frosst & Hinton, Dynamic routing between capsules, arXiv:1710.09829"
final class CapsuleSteps {

    private static final String WEIGHTS = "weights";

    private CapsuleSteps() {}

    static List<Step> of(CapsuleSpec spec, Site site) {
        return switch (spec) {
            case PrimaryCapsules primary ->
                    site.knows(WEIGHTS, "bias") ? convolved(primary, site) : List.of();
            case DigitCapsules digits -> site.knows(WEIGHTS) ? voted(digits, site) : List.of();
            case CapsuleLength _ -> List.of(length(site));
        };
    }

    private static Step length(Site site) {
        int dimensions = site.inputs().shape().plane().width();
        return new Step.Length(
                capsule(site, site.at().channel(), dimensions), new Size2(1, dimensions), 2);
    }

    private static List<Reading> capsule(Site site, int number, int dimensions) {
        return IntStream.range(0, dimensions)
                .mapToObj(i -> site.numbers().read(new Place(site.input(), number, 0, i)))
                .toList();
    }

    /// The capsule's numbers are those of neighbouring filters at one place of a convolution.
    private static List<Step> convolved(PrimaryCapsules spec, Site site) {
        Convolution convolution = spec.convolution();
        List<Step.WeightedSum> sums =
                IntStream.range(0, spec.dimensions())
                        .mapToObj(i -> filtered(spec, site, i))
                        .map(value -> ConvolutionSteps.full(convolution, value))
                        .toList();
        int own = site.at().column();
        List<Double> vector = sums.stream().map(Step.WeightedSum::result).toList();
        return List.of(sums.get(own), new Step.Squashed(vector, own));
    }

    /// {@return the value of the convolution that is one number of the site's capsule}
    ///
    /// @param spec the layer's settings
    /// @param site a value of the capsule
    /// @param dimension which of its numbers
    static Site filtered(PrimaryCapsules spec, Site site, int dimension) {
        Size2 plane = Slide.of(spec.window(), site.inputs().shape().plane()).out();
        int area = plane.height() * plane.width();
        int capsule = site.at().channel();
        return site.moved(
                new Place(
                        site.at().layer(),
                        capsule / area * spec.dimensions() + dimension,
                        capsule % area / plane.width(),
                        capsule % plane.width()));
    }

    /// Each vote is a product of a capsule below, and counts as much as its coupling says.
    private static List<Step> voted(DigitCapsules spec, Site site) {
        Tensor below = site.inputs();
        Agreement agreement = Agreement.of(spec, below, site.weights(WEIGHTS));
        int capsule = site.at().channel();
        int own = site.at().column();
        Step.WeightedSum sum = new Step.WeightedSum(votes(site, agreement), across(below), 0);
        return List.of(
                sum,
                new Step.Routed(agreement.couplings(capsule), spec.rounds(), sum.result()),
                new Step.Squashed(agreement.sums(capsule), own));
    }

    private static Size2 across(Tensor below) {
        return new Size2(1, below.shape().plane().width());
    }

    private static List<Term> votes(Site site, Agreement agreement) {
        int inputs = site.inputs().shape().channels();
        int dimensions = site.inputs().shape().plane().width();
        int capsule = site.at().channel();
        Tensor weights = site.weights(WEIGHTS);
        List<Double> couplings = agreement.couplings(capsule);
        List<Term> terms = new ArrayList<>();
        for (int input = 0; input < inputs; input++) {
            double coupling = couplings.get(input);
            Tensor own = weights.slice(input).slice(capsule).slice(site.at().column());
            List<Reading> read = capsule(site, input, dimensions);
            for (int i = 0; i < dimensions; i++) {
                terms.add(new Term(read.get(i), coupling * own.values()[i]));
            }
        }
        return terms;
    }
}
