package org.convlens.app.cli;

import org.convlens.attribution.AttributionException;
import org.convlens.attribution.Method;
import org.convlens.attribution.Methods;
import org.convlens.dataset.DataReference;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PassProgress;
import org.convlens.dataset.PictureRecipe;
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

    private static final long SECOND = 1_000_000_000L;

    private final Surroundings surroundings;
    @Mixin private Speech speech;
    @Mixin private LabArgument argument;
    @Mixin private Computing computing;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DATA",
            description = "pictures; the test part where there is one")
    private String data;

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
        Lab lab = marked == null ? argument.trained() : argument.lab();
        PictureRecipe recipe = lab.data().recipe();
        Split split = surroundings.data().open(DataReference.parse(data), recipe);
        computing.prepare(surroundings.engine());
        if (marked == null) {
            atMasks(lab, split.test().orElse(split.training()), chosen);
        } else {
            atMark(lab, split, chosen);
        }
        return ExitCode.DONE;
    }

    private void atMasks(Lab lab, Dataset pictures, List<Method> chosen) {
        if (pictures.mask(0).isEmpty()) {
            throw CommandException.badInput(
                    "%s has no masks of its objects; shapes has, and --mark needs none."
                            .formatted(data));
        }
        try (OpenLab open = OpenLab.of(surroundings, lab)) {
            PointingGame game =
                    PointingGame.atObjects(
                            open.session(), pictures, count, lab.data().recipe().black());
            tell(chosen, (method, progress) -> game.play(method, progress).score());
        }
    }

    private void atMark(Lab lab, Split split, List<Method> chosen) {
        Dataset unseen = split.test().orElse(split.training());
        Plant plant = Plant.in(lab.data().recipe(), markedIn(unseen));
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
        Pace pace = new Pace(surroundings.ticker(), SECOND);
        return (done, total) -> {
            if (done > 0 && pace.isTime()) {
                speech.progress(
                        surroundings.console(), "%s: %,d of %,d".formatted(what, done, total));
            }
            return true;
        };
    }

    private void tell(Fall fall) {
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
