package org.convlens.app.microscope;

import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Figures;
import org.convlens.app.shell.lens.LazyLines;
import org.convlens.network.ActivationFunction;
import org.convlens.network.LayerId;
import org.convlens.network.LocalResponseNormalisation;
import org.convlens.workings.Place;
import org.convlens.workings.Reading;
import org.convlens.workings.Step;
import org.convlens.workings.Term;
import org.convlens.workings.Workings;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Arithmetic as people write it.
///
/// @param texts of this room
/// @param hasMaps whether a layer's output is maps, rather than a vector of units
record Wording(Texts texts, Predicate<LayerId> hasMaps) {

    /// {@return the steps, one line each, the share of a logit, and whether the engine agrees}
    ///
    /// @param workings the arithmetic
    /// @param share what the loss makes of it, where it is a logit
    List<String> lines(Workings workings, Optional<Step.Share> share) {
        List<String> lines = new ArrayList<>();
        workings.steps().forEach(step -> lines.addAll(lines(step)));
        share.ifPresent(step -> lines.addAll(lines(step)));
        lines.add(texts.get(workings.agrees() ? "agrees" : "differs", Figures.of(workings.told())));
        return lines;
    }

    private List<String> lines(Step step) {
        String result = Figures.of(step.result());
        return switch (step) {
            case Step.WeightedSum sum -> sum(sum);
            case Step.Largest largest ->
                    List.of(texts.get("largest", largest.from().size(), result));
            case Step.Mean mean ->
                    List.of(
                            texts.get(
                                    "mean",
                                    Figures.of(mean.result() * mean.divisor()),
                                    mean.divisor(),
                                    result));
            case Step.Sum sum -> List.of(texts.get("sum", joined(" + ", sum.from()), result));
            case Step.Product product ->
                    List.of(texts.get("sum", joined(" · ", product.from()), result));
            case Step.Damped damped -> damped(damped);
            case Step.Copy copy -> List.of(texts.get("copy", place(copy.from().place()), result));
            case Step.Normalised norm -> normalised(norm);
            case Step.Curve(ActivationFunction function, double input) ->
                    List.of(texts.get("curve", name(function), Figures.of(input), result));
            case Step.Bowed(double alpha, double input) ->
                    List.of(texts.get("bowed", Figures.of(alpha), Figures.of(input), result));
            case Step.Length length ->
                    List.of(
                            texts.get(
                                    "length",
                                    length.from().size(),
                                    Figures.of(length.power()),
                                    result));
            case Step.Routed routed -> routed(routed);
            case Step.Squashed squashed ->
                    List.of(
                            texts.get(
                                    "squashed",
                                    Figures.of(squashed.vector().get(squashed.index())),
                                    Figures.of(squashed.length()),
                                    result));
            case Step.Share share -> share(share);
        };
    }

    private List<String> sum(Step.WeightedSum sum) {
        String products = Figures.of(sum.result() - sum.bias());
        return List.of(
                texts.get("products", sum.terms().size(), products),
                texts.get("bias", Figures.of(sum.bias()), Figures.of(sum.result())));
    }

    private List<String> normalised(Step.Normalised norm) {
        Step.Normalised.Statistics statistics = norm.statistics();
        return List.of(
                texts.get(
                        "standardised",
                        Figures.of(norm.from().value()),
                        Figures.of(statistics.mean()),
                        Figures.of(statistics.variance()),
                        Figures.of(statistics.epsilon()),
                        Figures.of(norm.standardised())),
                texts.get(
                        "scaled",
                        Figures.of(norm.gamma()),
                        Figures.of(norm.standardised()),
                        Figures.of(norm.beta()),
                        Figures.of(norm.result())));
    }

    private List<String> routed(Step.Routed routed) {
        DoubleSummaryStatistics all =
                routed.couplings().stream().mapToDouble(coupling -> coupling).summaryStatistics();
        return List.of(
                texts.get(
                        "routed",
                        routed.rounds(),
                        all.getCount(),
                        Figures.of(all.getMin()),
                        Figures.of(all.getMax())));
    }

    private List<String> share(Step.Share share) {
        return List.of(
                texts.get(
                        "share",
                        Figures.of(share.power(share.index())),
                        Figures.of(share.total()),
                        Figures.percent(share.result())));
    }

    /// {@return each term of a step in one line}
    ///
    /// @param step the step
    List<String> terms(Step step) {
        return switch (step) {
            case Step.WeightedSum sum ->
                    new LazyLines(sum.terms().size(), i -> term(sum.terms().get(i)));
            case Step.Largest largest -> readings(largest.from());
            case Step.Mean mean -> readings(mean.from());
            case Step.Sum sum -> readings(sum.from());
            case Step.Product product -> readings(product.from());
            case Step.Damped damped -> readings(damped.neighbours());
            case Step.Copy copy -> readings(List.of(copy.from()));
            case Step.Normalised norm -> readings(List.of(norm.from()));
            case Step.Length length -> readings(length.from());
            case Step.Curve _, Step.Bowed _, Step.Routed _, Step.Squashed _ -> List.of();
            case Step.Share share ->
                    new LazyLines(share.logits().size(), unit -> power(share, unit));
        };
    }

    private List<String> readings(List<Reading> from) {
        return new LazyLines(from.size(), i -> reading(from.get(i)));
    }

    private String reading(Reading reading) {
        return texts.get(
                reading.isPadding() ? "reading.padding" : "reading",
                Figures.of(reading.value()),
                place(reading.place()));
    }

    private String term(Term term) {
        return texts.get(
                term.input().isPadding() ? "term.padding" : "term",
                Figures.of(term.input().value()),
                Figures.of(term.weight()),
                Figures.of(term.product()),
                place(term.input().place()));
    }

    private String power(Step.Share share, int unit) {
        return texts.get(
                "power",
                Figures.of(share.logits().get(unit).value()),
                Figures.of(share.largest()),
                Figures.of(share.power(unit)),
                Figures.percent(share.power(unit) / share.total()),
                unit);
    }

    private List<String> damped(Step.Damped damped) {
        LocalResponseNormalisation rule = damped.rule();
        return List.of(
                texts.get(
                        "damped",
                        Figures.of(damped.from().value()),
                        Figures.of(rule.k()),
                        Figures.of(rule.alpha()),
                        Figures.of(damped.squares()),
                        Figures.of(rule.beta()),
                        Figures.of(damped.result())));
    }

    private static String joined(String sign, List<Reading> from) {
        return String.join(sign, from.stream().map(now -> Figures.of(now.value())).toList());
    }

    /// A place such as `conv1, map 3 [4, 5]` or `dense1, unit 7`.
    private String place(Place place) {
        String key = hasMaps.test(place.layer()) ? "place" : "place.unit";
        return texts.get(key, place.layer(), place.channel(), place.row(), place.column());
    }

    private static String name(ActivationFunction function) {
        return function.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
