package org.convlens.app.backward;

import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Figures;
import org.convlens.network.LayerId;
import org.convlens.workings.OneStep;
import org.convlens.workings.Term;
import org.convlens.workings.WeightName;
import org.convlens.workings.WeightSlope;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A step of training in words and numbers.
///
/// @param texts of this room
record StepWords(Texts texts) {

    /// {@return what happens at a moment}
    ///
    /// @param phase the moment
    /// @param step the step
    String phase(Phase phase, OneStep step) {
        return switch (phase) {
            case Phase.Forward(LayerId layer) -> texts.get("forward", layer);
            case Phase.Loss() -> texts.get("loss", Figures.of(step.loss()), step.label());
            case Phase.Backward(LayerId layer) -> texts.get("backward", layer);
            case Phase.Update(LayerId layer) ->
                    texts.get(
                            "update.layer",
                            layer,
                            step.trained(layer).getFirst(),
                            Figures.of(largest(step, layer)));
        };
    }

    private static double largest(OneStep step, LayerId layer) {
        double largest = 0;
        for (String name : step.trained(layer)) {
            for (float update : step.updates(layer, name).values()) {
                largest = Math.max(largest, Math.abs(update));
            }
        }
        return largest;
    }

    /// {@return how the slope by a weight comes to be, the engine's, the check's, and the update}
    ///
    /// @param chosen the weight, and its slope where that is a sum
    /// @param step the step
    /// @param checked by central differences, once that was asked for
    List<String> slope(Chosen chosen, OneStep step, Optional<Double> checked) {
        WeightName weight = chosen.weight();
        double before = step.before(weight);
        double update = step.update(weight);
        return List.of(
                chosen.slope().map(this::sum).orElse(texts.get("no.sum")),
                texts.get(
                        chosen.trainsAsAtRest() ? "engine" : "engine.otherwise",
                        Figures.of(step.slope(weight))),
                checked.map(value -> texts.get("checked", Figures.of(value)))
                        .orElse(texts.get("unchecked")),
                texts.get("update", exactly(before), exactly(update), exactly(before - update)));
    }

    private String sum(WeightSlope slope) {
        return slope.penalty() == 0
                ? texts.get("slope", slope.parts().size(), Figures.of(slope.value()))
                : texts.get(
                        "slope.penalty",
                        slope.parts().size(),
                        Figures.of(slope.penalty()),
                        Figures.of(slope.value()));
    }

    /// An update is small beside its weight, and would not be seen in three digits.
    private static String exactly(double value) {
        return String.format(Locale.getDefault(), "%.6f", value).replace('-', '−');
    }

    /// {@return one position's part: what was read, times the delta there}
    ///
    /// @param part it
    String part(Term part) {
        return texts.get(
                "part",
                Figures.of(part.input().value()),
                Figures.of(part.weight()),
                Figures.of(part.product()));
    }
}
