package org.convlens.app.why;

import javafx.scene.Node;

import org.convlens.app.shell.lens.Fact;
import org.convlens.app.shell.lens.FactsColumn;
import org.convlens.app.shell.lens.Figures;
import org.convlens.evaluation.Evidence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The numbers that a verdict rests on, each with what it means.
///
/// @param words of this room
record EvidenceFigures(WhyWords words) {

    /// {@return one line per number}
    Node of(Trial.Tried found, Optional<Sight> sight) {
        FactsColumn column = new FactsColumn();
        column.setId("evidence-figures");
        column.show(facts(found, sight));
        return column;
    }

    private List<Fact> facts(Trial.Tried found, Optional<Sight> sight) {
        Evidence evidence = found.evidence();
        String rival = sight.map(now -> words.target(found.rival(), now)).orElse("");
        return List.of(
                fact("residual", words.texts().get("figure.residual"), share(evidence.residual())),
                fact("deletion", words.texts().get("figure.deletion"), deletion(evidence)),
                fact(
                        "insertion",
                        words.texts().get("figure.insertion"),
                        Figures.of(evidence.curves().insertion().area())),
                fact(
                        "kept",
                        words.texts().get("figure.kept"),
                        Figures.of(evidence.randomisation().kept())),
                fact(
                        "rival",
                        words.texts().get("figure.rival", rival),
                        Figures.of(evidence.rival().similarity())),
                fact("noise", words.texts().get("figure.noise"), Figures.of(evidence.underNoise())),
                fact("shift", words.texts().get("figure.shift"), number(evidence.underShift())));
    }

    private Fact fact(String key, String name, String value) {
        return new Fact(name, value, words.texts().get("figure." + key + ".tip"));
    }

    private String deletion(Evidence evidence) {
        return words.texts()
                .get(
                        "figure.against",
                        Figures.of(evidence.curves().deletion().area()),
                        Figures.of(evidence.curves().random().area()));
    }

    private String share(OptionalDouble value) {
        return value.isPresent()
                ? Figures.percent(value.getAsDouble())
                : words.texts().get("figure.promises-nothing");
    }

    private String number(OptionalDouble value) {
        return value.isPresent()
                ? Figures.of(value.getAsDouble())
                : words.texts().get("figure.cannot");
    }
}
