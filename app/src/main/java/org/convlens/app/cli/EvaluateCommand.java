package org.convlens.app.cli;

import org.convlens.dataset.Dataset;
import org.convlens.dataset.PassProgress;
import org.convlens.evaluation.Answers;
import org.convlens.evaluation.ClassFigures;
import org.convlens.evaluation.ConfusionMatrix;
import org.convlens.evaluation.DrawnAnswer;
import org.convlens.evaluation.Evaluation;
import org.convlens.evaluation.Evaluator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.concurrent.Callable;

/// `evaluate`: how good a lab's answers are.
@Command(
        name = "evaluate",
        description = "Asks the network about every picture and counts right and wrong answers.")
final class EvaluateCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    @Mixin private JudgedLab judged;

    EvaluateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        judged.ask(surroundings, this::evaluate);
        return ExitCode.DONE;
    }

    private void evaluate(OpenLab open, Dataset pictures) {
        OpenLab.demandOutputs(open, pictures);
        int batch = judged.computing().batch();
        answer(new Evaluator(pictures, batch, PassProgress.UNWATCHED).evaluate(open.session()));
    }

    private void answer(Evaluation evaluation) {
        Speech speech = judged.speech();
        Console console = surroundings.console();
        speech.answer(console, () -> json(evaluation));
        speech.tell(
                console,
                "%,d pictures: %s, loss %.4f"
                        .formatted(evaluation.count(), summary(evaluation), evaluation.loss()));
        ConfusionMatrix matrix = evaluation.confusion();
        if (evaluation.count() > 0 && !matrix.classNames().isEmpty()) {
            speech.answer(console, figures(matrix));
            speech.tell(console, "");
            speech.answer(console, table(matrix));
        }
    }

    private static String summary(Evaluation evaluation) {
        return switch (evaluation.answers()) {
            case Answers.Classes _ -> "accuracy " + percent(evaluation.accuracy());
            case Answers.Masks(ConfusionMatrix pixels, List<DrawnAnswer> _) ->
                    "accuracy %s of pixels, mean IoU %s"
                            .formatted(percent(pixels.accuracy()), share(pixels.meanOverlap()));
            case Answers.Pictures pictures ->
                    "squared error %.4f, %s of the spread drawn again"
                            .formatted(pictures.error(), percent(pictures.explained()));
        };
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : "%.2f %%".formatted(100 * share);
    }

    private static ObjectNode json(Evaluation evaluation) {
        ObjectNode node = Facts.object();
        ConfusionMatrix matrix = evaluation.confusion();
        Facts.put(node, "accuracy", evaluation.accuracy());
        Facts.put(node, "loss", evaluation.loss());
        node.put("count", evaluation.count());
        ArrayNode classes = node.putArray("perClass");
        boolean masks = evaluation.answers() instanceof Answers.Masks;
        matrix.perClass().forEach(figures -> classes.add(json(figures, masks)));
        ArrayNode rows = node.putArray("confusion");
        matrix.counts().forEach(row -> rows.add(Facts.numbers(row)));
        switch (evaluation.answers()) {
            case Answers.Classes _ -> {}
            case Answers.Masks _ -> Facts.put(node, "meanIou", matrix.meanOverlap());
            case Answers.Pictures pictures -> {
                Facts.put(node, "error", pictures.error());
                Facts.put(node, "explained", pictures.explained());
            }
        }
        return node;
    }

    private static ObjectNode json(ClassFigures figures, boolean masks) {
        ObjectNode node = Facts.object();
        node.put("class", figures.name());
        Facts.put(node, "precision", figures.precision());
        Facts.put(node, "recall", figures.recall());
        if (masks) {
            Facts.put(node, "iou", figures.overlap());
        }
        node.put("count", figures.count());
        return node;
    }

    private static Table figures(ConfusionMatrix matrix) {
        Table table = new Table("class", "precision", "recall", "IoU", "count");
        matrix.perClass()
                .forEach(figures ->
                        table.row(
                                figures.name(),
                                share(figures.precision()),
                                share(figures.recall()),
                                share(figures.overlap()),
                                "%,d".formatted(figures.count())));
        return table;
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "–" : "%.3f".formatted(share);
    }

    private static Table table(ConfusionMatrix matrix) {
        List<String> names = matrix.classNames();
        Table table = new Table(Table.withFirst("true \\ answered", names));
        for (int truth = 0; truth < names.size(); truth++) {
            table.row((Object[]) Table.withFirst(names.get(truth), matrix.counts().get(truth)));
        }
        return table;
    }
}
