package org.convlens.workings;

import org.convlens.network.CapsuleSpec;
import org.convlens.network.Dense;
import org.convlens.network.DenseSpec;
import org.convlens.network.DropConnect;
import org.convlens.network.Flatten;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.stream.IntStream;

/// One product per input.
final class DenseSteps {

    private static final String WEIGHTS = "weights";

    private DenseSteps() {}

    static List<Step> of(DenseSpec spec, Site site) {
        return switch (spec) {
            case Flatten _ -> List.of(new Step.Copy(read(site, site.at().channel())));
            case Dense dense -> of(dense, site);
            case DropConnect(Dense dense, double _) -> of(dense, site);
            case CapsuleSpec capsules -> CapsuleSteps.of(capsules, site);
        };
    }

    private static List<Step> of(Dense dense, Site site) {
        return site.knows(WEIGHTS) ? Site.then(sum(site), dense.activation()) : List.of();
    }

    private static Step sum(Site site) {
        Tensor weights = site.weights(WEIGHTS);
        int inputs = weights.shape().size(1);
        int first = site.at().channel() * inputs;
        List<Term> terms =
                IntStream.range(0, inputs)
                        .mapToObj(i -> new Term(read(site, i), weights.values()[first + i]))
                        .toList();
        return new Step.WeightedSum(terms, Size2.ONE, site.bias());
    }

    private static Reading read(Site site, int number) {
        Shape shape = site.inputs().shape();
        return site.numbers().read(Place.of(site.input(), shape, number));
    }
}
