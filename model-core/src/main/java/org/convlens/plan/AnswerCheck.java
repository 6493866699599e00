package org.convlens.plan;

import org.convlens.network.ActivationFunction;
import org.convlens.network.ActivationSpec;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.Layer;
import org.convlens.network.Loss;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.RegularisationSpec;
import org.convlens.tensor.Shape;

import java.util.List;
import java.util.Optional;

/// Whether the answer is one a loss, and the data's classes, can work with.
final class AnswerCheck {

    /// Units of a head while the data is not known.
    private static final int USUAL_CLASSES = 10;

    private final Site site;
    private final Shape answer;

    /// The layer that answers and its result.
    AnswerCheck(Site site, Shape answer) {
        this.site = site;
        this.answer = answer;
    }

    Optional<Problem> withoutData(Loss loss) {
        if (answer.isSpatial()) {
            return Optional.of(site.problem(ProblemKind.OPEN_END, heads(USUAL_CLASSES), answer));
        }
        return answer.channels() == 1 && loss == Loss.SOFTMAX_CROSS_ENTROPY
                ? Optional.of(site.problem(ProblemKind.ONE_UNIT, List.of(units(2))))
                : Optional.empty();
    }

    Optional<Problem> withClasses(int count) {
        if (count < 2) {
            return Optional.of(site.problem(ProblemKind.TOO_FEW_CLASSES, List.of(), count));
        }
        if (answer.isSpatial()) {
            return Optional.of(site.problem(ProblemKind.NO_HEAD, heads(count), count, answer));
        }
        return answer.channels() == count
                ? Optional.empty()
                : Optional.of(
                        site.problem(
                                ProblemKind.WRONG_CLASSES,
                                List.of(units(count)),
                                count,
                                answer.channels()));
    }

    private List<Fix> heads(int units) {
        return List.of(
                site.fixes()
                        .append(
                                Sentences.fix("average-head", units),
                                new GlobalAveragePooling(),
                                dense(units)),
                site.fixes()
                        .append(Sentences.fix("flatten-head", units), new Flatten(), dense(units)));
    }

    /// The dense layer that made the answer with other units, or one more dense layer.
    private Fix units(int units) {
        Layer layer = site.layer();
        while (keepsUnits(layer)) {
            layer = site.wiring().layer(layer.inputs().getFirst()).orElseThrow();
        }
        return layer.spec() instanceof Dense(int _, boolean bias, ActivationFunction function)
                ? Fixes.change(
                        layer, new Dense(units, bias, function), Sentences.fix("units", units))
                : site.fixes().append(Sentences.fix("append-dense", units), dense(units));
    }

    private boolean keepsUnits(Layer layer) {
        boolean keeps =
                layer.spec() instanceof ActivationSpec
                        || layer.spec() instanceof NormalisationSpec
                        || layer.spec() instanceof RegularisationSpec;
        return keeps && site.wiring().layer(layer.inputs().getFirst()).isPresent();
    }

    private static Dense dense(int units) {
        return new Dense(units, true, ActivationFunction.IDENTITY);
    }
}
