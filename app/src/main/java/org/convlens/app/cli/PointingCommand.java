package org.convlens.app.cli;

import org.convlens.attribution.AttributionException;
import org.convlens.attribution.Method;
import org.convlens.attribution.Methods;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PassProgress;
import org.convlens.dataset.Split;
import org.convlens.evaluation.Pointing;
import org.convlens.evaluation.PointingGame;
import org.convlens.evaluation.ShortcutHunt;
import org.convlens.evaluation.ShortcutHunt.Fall;
import org.convlens.evaluation.ShortcutHunt.Plant;
import org.convlens.plan.NetworkPlanner;
import org.convlens.project.Lab;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;

/// `pointing`: how well methods point at what is known to matter.
@Command(
        name = "pointing",
        description =
                "Scores methods by how well they point at the objects' masks of a data set, or at a"
                        + " mark planted in one class of it.")
final class PointingCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    @Mixin private JudgedLab judged;

    @Option(
            names = "--method",
            paramLabel = "NAME",
            description = "which; all unless said, and more than one can be")
    private List<String> methods = List.of();

    @Option(
            names = "--count",
            defaultValue = "12",
            paramLabel = "N",
            description = "how many pictures with masks; ${DEFAULT-VALUE} unless said")
    private int count;

    @Option(
            names = "--mark",
            paramLabel = "CLASS",
            description =
                    "plant a mark in this class, by number, and train a fresh network on that,"
                            + " instead of using masks")
    private @Nullable Integer marked;

    PointingCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (count < 1) {
            throw CommandException.badInput("--count needs at least 1; received: " + count);
        }
        List<Method> chosen =
                methods.isEmpty() ? Methods.all() : methods.stream().map(Methods::named).toList();
        if (marked == null) {
            judged.ask(surroundings, (open, pictures) -> atMasks(open, pictures, chosen));
        } else {
            atMark(judged.asked().argument().lab(), chosen);
        }
        return ExitCode.DONE;
    }

    private void atMasks(OpenLab open, Dataset pictures, List<Method> chosen) {
        if (pictures.mask(0).isEmpty()) {
            throw CommandException.badInput(
                    "%s has no masks of its objects; shapes has, and --mark needs none."
                            .formatted(judged.data()));
        }
        PointingGame game =
                PointingGame.atObjects(
                        open.session(), pictures, count, open.lab().data().recipe().black());
        tell(chosen, (method, progress) -> game.play(method, progress).score());
    }

    private void atMark(Lab lab, List<Method> chosen) {
        Split split = judged.split(surroundings, lab);
        Dataset unseen = split.toJudge();
        Plant plant = Plant.in(lab.data().recipe(), markedIn(unseen));
        judged.computing().prepare(surroundings.engine());
        try (ShortcutHunt hunt =
                new ShortcutHunt(
                        surroundings.engine(),
                        NetworkPlanner.plan(lab.drawing().network()),
                        plant,
                        unseen)) {
            hunt.train(split.training(), progress("training"));
            tell(hunt.fall());
            tell(chosen, (method, progress) -> hunt.search(method, progress).score());
        }
    }

    private int markedIn(Dataset pictures) {
        int classes = pictures.classNames().size();
        if (marked == null || marked < 0 || marked >= classes) {
            throw CommandException.badInput(
                    "--mark takes a class from 0 to %d; received: %d"
                            .formatted(classes - 1, marked));
        }
        return marked;
    }

    private PassProgress progress(String what) {
        return judged.asked().progress(surroundings, what + ": %,d of %,d");
    }

    private void tell(Fall fall) {
        Speech speech = judged.speech();
        speech.answer(
                surroundings.console(),
                () -> {
                    ObjectNode node = Facts.object().put("type", "fall").put("marked", marked);
                    Facts.put(node, "without", fall.without());
                    Facts.put(node, "with", fall.with());
                    return node;
                });
        speech.tell(
                surroundings.console(),
                "With the mark %.0f %% of other pictures are taken for class %d, without it %.0f %%."
                        .formatted(100 * fall.with(), marked, 100 * fall.without()));
    }

    private void tell(List<Method> chosen, BiFunction<Method, PassProgress, Pointing> score) {
        Speech speech = judged.speech();
        Table table = new Table("method", "hits", "pictures", "centre hits", "mass", "area");
        for (Method method : chosen) {
            String name = method.description().name();
            try {
                Pointing found = score.apply(method, progress(name));
                speech.answer(surroundings.console(), () -> json(name, found));
                table.row(
                        name,
                        found.hits(),
                        found.pictures(),
                        found.centreHits(),
                        "%.2f".formatted(found.mass()),
                        "%.2f".formatted(found.area()));
            } catch (AttributionException e) {
                speech.tell(surroundings.console(), "%s: %s".formatted(name, e.getMessage()));
            }
        }
        speech.answer(surroundings.console(), table);
    }

    private static ObjectNode json(String name, Pointing found) {
        ObjectNode node = Facts.object();
        node.put("type", "score");
        node.put("method", name);
        node.put("pictures", found.pictures());
        Facts.put(node, "accuracy", found.accuracy());
        Facts.put(node, "centreAccuracy", found.centreAccuracy());
        Facts.put(node, "mass", found.mass());
        Facts.put(node, "area", found.area());
        return node;
    }
}
