package org.convlens.workings;

import org.convlens.network.Convolution;
import org.convlens.network.ConvolutionSpec;
import org.convlens.tensor.Tensor;

import java.util.ArrayList;
import java.util.List;

/// Patch · kernel + bias.
final class ConvolutionSteps {

    private static final String WEIGHTS = "weights";

    private ConvolutionSteps() {}

    static List<Step> of(ConvolutionSpec spec, Site site) {
        return switch (spec) {
            case Convolution convolution ->
                    site.knows(WEIGHTS)
                            ? Site.then(full(convolution, site), convolution.activation())
                            : List.of();
        };
    }

    private static Step full(Convolution spec, Site site) {
        Tensor maps = site.inputs();
        Tensor weights = site.weights(WEIGHTS);
        int filter = site.at().channel();
        int perGroup = maps.shape().channels() / spec.groups();
        int first = filter / (spec.filters() / spec.groups()) * perGroup;
        Sliding sliding = new Sliding(spec.window(), spec.content(), site.at());
        List<Term> terms = new ArrayList<>();
        for (int channel = 0; channel < perGroup; channel++) {
            Tensor kernel = weights.slice(filter).slice(channel);
            terms.addAll(
                    products(
                            sliding, maps, new Place(site.input(), first + channel, 0, 0), kernel));
        }
        return new Step.WeightedSum(terms, spec.window().kernel(), site.bias());
    }

    /// One channel's part: what the window reads there, by a kernel of its size.
    private static List<Term> products(Sliding sliding, Tensor maps, Place from, Tensor kernel) {
        List<Reading> read = sliding.read(maps, from);
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            terms.add(new Term(read.get(i), kernel.values()[i]));
        }
        return terms;
    }
}
