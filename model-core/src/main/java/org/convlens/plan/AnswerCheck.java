package org.convlens.plan;

import org.convlens.network.ActivationFunction;
import org.convlens.network.ActivationSpec;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.Layer;
import org.convlens.network.Loss;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.RegularisationSpec;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;

import java.util.List;
import java.util.Optional;

/// Whether the answer is one a loss, and the data's classes, can work with.
final class AnswerCheck {

    /// Units of a head while the data is not known.
    private static final int USUAL_CLASSES = 10;

    /// Background and object.
    private static final int WHERE_ONLY = 2;

    private final Site site;
    private final Shape answer;

    /// The layer that answers and its result.
    AnswerCheck(Site site, Shape answer) {
        this.site = site;
        this.answer = answer;
    }

    Optional<Problem> withoutData(Criterion criterion) {
        return switch (criterion.target()) {
            case MASK -> pixels(criterion.picture());
            case PICTURE -> Optional.empty();
            case CLASS -> units(criterion.loss());
        };
    }

    private Optional<Problem> units(Loss loss) {
        if (answer.isSpatial()) {
            return Optional.of(site.problem(ProblemKind.OPEN_END, heads(USUAL_CLASSES), answer));
        }
        boolean choosing = loss == Loss.SOFTMAX_CROSS_ENTROPY || loss == Loss.FOCAL;
        return answer.channels() == 1 && choosing
                ? Optional.of(site.problem(ProblemKind.ONE_UNIT, List.of(units(2))))
                : Optional.empty();
    }

    Optional<Problem> withClasses(int count, Criterion criterion) {
        return switch (criterion.target()) {
            case MASK -> pixels(criterion.picture()).or(() -> channels(count + 1));
            case PICTURE -> Optional.empty();
            case CLASS -> classes(count, criterion);
        };
    }

    private Optional<Problem> classes(int count, Criterion criterion) {
        if (count < 2) {
            return Optional.of(site.problem(ProblemKind.TOO_FEW_CLASSES, List.of(), count));
        }
        if (answer.isSpatial()) {
            return Optional.of(noHead(count, criterion));
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

    private Problem noHead(int count, Criterion criterion) {
        return criterion.loss().isDistance()
                ? site.problem(
                        ProblemKind.NOT_THE_PICTURE,
                        heads(count),
                        criterion.picture(),
                        count,
                        answer)
                : site.problem(ProblemKind.NO_HEAD, heads(count), count, answer);
    }

    /// One map for each class of a pixel, as large as the picture.
    private Optional<Problem> pixels(Shape picture) {
        boolean covers = answer.isSpatial() && answer.plane().equals(picture.plane());
        if (!covers) {
            return Optional.of(
                    site.problem(ProblemKind.NO_PIXELS, List.of(), picture.plane(), answer));
        }
        return answer.channels() > 1 ? Optional.empty() : channels(WHERE_ONLY);
    }

    private Optional<Problem> channels(int classes) {
        int channels = answer.channels();
        return channels == WHERE_ONLY || channels == classes
                ? Optional.empty()
                : Optional.of(
                        site.problem(
                                ProblemKind.WRONG_PIXEL_CLASSES,
                                List.of(pixelHead(classes)),
                                classes,
                                channels));
    }

    private Fix pixelHead(int classes) {
        return site.fixes()
                .append(
                        Sentences.fix("pixel-head", classes),
                        Convolution.of(classes, Window.of(1, 1)));
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
