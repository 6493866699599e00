package org.convlens.app.cli;

import org.convlens.attribution.Attribution;
import org.convlens.attribution.Method;
import org.convlens.attribution.Methods;
import org.convlens.attribution.Options;
import org.convlens.attribution.Question;
import org.convlens.attribution.References;
import org.convlens.attribution.Setting;
import org.convlens.network.LayerId;
import org.convlens.project.Lab;
import org.convlens.tensor.Tensor;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// `attribute`: which parts of a picture made the network say something.
@Command(
        name = "attribute",
        description = "Says which parts of a picture made the network say what it says.")
final class AttributeCommand implements Callable<Integer> {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Surroundings surroundings;
    @Mixin private AskedLab asked;
    @Mixin private PictureArgument image;
    @Mixin private TargetArgument target;
    @Mixin private AttributionFile file;

    @Option(
            names = "--method",
            required = true,
            paramLabel = "NAME",
            description = "how; convlens methods lists them")
    private String method;

    @Option(
            names = "--layer",
            paramLabel = "ID",
            description = "the layer whose maps a CAM weighs; the last one unless said")
    private @Nullable String layer;

    @Option(
            names = "--option",
            paramLabel = "NAME=VALUE",
            description = "what can be chosen about the method, such as steps=100")
    private List<String> options = List.of();

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "where a method's randomness comes from")
    private long seed;

    @Option(
            names = "--evidence",
            description =
                    "also tell whether to believe the map: deletion, random weights, another"
                            + " class, noise; asks the method some twenty times")
    private boolean evidence;

    AttributeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Method chosen = Methods.named(method);
        Options choices = Options.of(chosen.description(), OptionWords.parse(options));
        file.check();
        Lab lab = asked.argument().trained();
        Tensor picture = asked.picture(surroundings, lab, image.file());
        asked.open(
                surroundings,
                lab,
                open -> {
                    Question question =
                            new Question(
                                    open.session(),
                                    picture,
                                    target.of(open, picture),
                                    choices,
                                    setting(lab));
                    answer(chosen, question);
                    judge(open, chosen, question);
                });
        return ExitCode.DONE;
    }

    private void judge(OpenLab open, Method chosen, Question question) {
        if (evidence) {
            tell(EvidenceReport.of(surroundings, open, chosen, question));
        }
    }

    private void tell(EvidenceReport report) {
        asked.speech().answer(surroundings.console(), report::json);
        asked.speech()
                .tell(
                        surroundings.console(),
                        "%s: %s".formatted(report.verdict().light(), report.verdict().sentence()));
    }

    private void answer(Method chosen, Question question) {
        long began = surroundings.ticker().nanos();
        Attribution found = chosen.explain(question);
        double seconds = (surroundings.ticker().nanos() - began) / 1e9;
        file.write(found, question.picture());
        noteLayer(found);
        asked.speech().answer(surroundings.console(), () -> json(found, seconds));
        asked.speech().answer(surroundings.console(), table(found));
    }

    private void noteLayer(Attribution found) {
        boolean unused = layer != null && !found.layer().equals(new LayerId(layer));
        if (unused && !method.equals("guided-grad-cam")) {
            asked.speech()
                    .tell(
                            surroundings.console(),
                            "%s shows what counts in %s; --layer %s changes nothing."
                                    .formatted(method, found.layer(), layer));
        }
    }

    private Setting setting(Lab lab) {
        Pace pace = new Pace(surroundings.ticker(), SECOND);
        return new Setting(
                Optional.ofNullable(layer).map(LayerId::new),
                lab.data().recipe().black(),
                references(lab),
                seed,
                (done, total, _) -> report(pace, done, total));
    }

    /// Pictures the lab was trained with, for the method that compares with such.
    private List<Tensor> references(Lab lab) {
        return Optional.of("expected-gradients")
                .filter(method::equals)
                .flatMap(_ -> lab.data().training())
                .map(reference -> surroundings.data().open(reference, lab.data().recipe()))
                .map(split -> References.of(split.training()))
                .orElse(List.of());
    }

    private void report(Pace pace, int done, int total) {
        if (pace.isTime()) {
            asked.speech()
                    .progress(
                            surroundings.console(),
                            "%s: %,d of %,d".formatted(method, done, total));
        }
    }

    private ObjectNode json(Attribution found, double seconds) {
        ObjectNode node = Facts.object();
        node.put("method", Methods.named(method).description().name());
        node.put("layer", found.layer().name());
        target.put(node);
        Facts.put(node, "value", found.value());
        Facts.put(node, "sum", found.sum());
        Facts.put(node, "completenessResidual", found.completenessResidual().orElse(Double.NaN));
        Facts.put(node, "seconds", seconds);
        return node;
    }

    private Table table(Attribution found) {
        return new Table("method", "layer", "target", "value", "sum", "residual", "file")
                .row(
                        method,
                        found.layer(),
                        target,
                        "%.4g".formatted(found.value()),
                        "%.4g".formatted(found.sum()),
                        found.completenessResidual().isPresent()
                                ? "%.2g".formatted(found.completenessResidual().getAsDouble())
                                : "–",
                        file);
    }
}
