package org.convlens.workings;

import org.convlens.network.Convolution;
import org.convlens.network.Convolution1d;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.LocallyConnected;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.WindowedConvolution;
import org.convlens.tensor.Tensor;

import java.util.ArrayList;
import java.util.List;

/// Patch · kernel + bias.
final class ConvolutionSteps {

    private static final String WEIGHTS = "weights";
    private static final String DEPTHWISE = "depthwise";
    private static final String POINTWISE = "pointwise";

    private ConvolutionSteps() {}

    static List<Step> of(ConvolutionSpec spec, Site site) {
        return switch (spec) {
            case Convolution convolution ->
                    site.knows(WEIGHTS)
                            ? Site.then(full(convolution, site), convolution.activation())
                            : List.of();
            case DepthwiseConvolution depthwise ->
                    site.knows(WEIGHTS)
                            ? Site.then(alone(depthwise, site), depthwise.activation())
                            : List.of();
            case SeparableConvolution separable ->
                    site.knows(DEPTHWISE, POINTWISE)
                            ? Site.then(mixed(separable, site), separable.activation())
                            : List.of();
            case TransposedConvolution transposed ->
                    site.knows(WEIGHTS)
                            ? Site.then(
                                    new TransposedSum(transposed, site).step(),
                                    transposed.activation())
                            : List.of();
            case Convolution1d series ->
                    site.knows(WEIGHTS)
                            ? Site.then(full(series.flat(), site), series.activation())
                            : List.of();
            case LocallyConnected local ->
                    site.knows(WEIGHTS)
                            ? Site.then(own(local, site), local.activation())
                            : List.of();
        };
    }

    /// {@return the sum of a full convolution, before its activation function}
    ///
    /// @param spec its settings
    /// @param site the value
    static Step.WeightedSum full(Convolution spec, Site site) {
        Tensor weights = site.weights(WEIGHTS).slice(site.at().channel());
        int perGroup = site.inputs().shape().channels() / spec.groups();
        int first = site.at().channel() / (spec.filters() / spec.groups()) * perGroup;
        List<Term> terms = new ArrayList<>();
        for (int channel = 0; channel < perGroup; channel++) {
            terms.addAll(products(spec, site, first + channel, weights.slice(channel)));
        }
        return new Step.WeightedSum(terms, spec.window().kernel(), site.bias());
    }

    private static Step alone(DepthwiseConvolution spec, Site site) {
        int channel = site.at().channel() / spec.multiplier();
        Tensor kernel =
                site.weights(WEIGHTS).slice(channel).slice(site.at().channel() % spec.multiplier());
        return new Step.WeightedSum(
                products(spec, site, channel, kernel), spec.window().kernel(), site.bias());
    }

    /// Filters that are others at every place.
    private static Step own(LocallyConnected spec, Site site) {
        Tensor kernels = ofPlace(site.weights(WEIGHTS), site.at()).slice(site.at().channel());
        List<Term> terms = new ArrayList<>();
        for (int channel = 0; channel < site.inputs().shape().channels(); channel++) {
            terms.addAll(products(spec, site, channel, kernels.slice(channel)));
        }
        double bias =
                site.numbers()
                        .weights(site.at().layer(), "bias")
                        .map(all -> (double) ofPlace(all, site.at()).at(site.at().channel()))
                        .orElse(0.0);
        return new Step.WeightedSum(terms, spec.window().kernel(), bias);
    }

    private static Tensor ofPlace(Tensor all, Place at) {
        return all.slice(at.row()).slice(at.column());
    }

    /// Both halves at once: what a filter makes of a channel is the mix of that channel's kernels.
    private static Step mixed(SeparableConvolution spec, Site site) {
        Tensor kernels = site.weights(DEPTHWISE);
        Tensor shares = site.weights(POINTWISE).slice(site.at().channel());
        List<Term> terms = new ArrayList<>();
        for (int channel = 0; channel < kernels.shape().size(0); channel++) {
            Tensor own = kernels.slice(channel);
            Tensor kernel = Tensor.zeros(own.shape().inner());
            for (int i = 0; i < own.values().length; i++) {
                int area = kernel.values().length;
                int share = channel * spec.multiplier() + i / area;
                kernel.values()[i % area] += own.values()[i] * shares.values()[share];
            }
            terms.addAll(products(spec, site, channel, kernel));
        }
        return new Step.WeightedSum(terms, spec.window().kernel(), site.bias());
    }

    /// One channel's part: what the window reads there, by a kernel of its size.
    private static List<Term> products(
            WindowedConvolution spec, Site site, int channel, Tensor kernel) {
        Sliding sliding = new Sliding(spec.window(), spec.content(), site.at());
        List<Reading> read = sliding.read(site.inputs(), new Place(site.input(), channel, 0, 0));
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            terms.add(new Term(read.get(i), kernel.values()[i]));
        }
        return terms;
    }
}
