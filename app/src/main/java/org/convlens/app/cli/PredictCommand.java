package org.convlens.app.cli;

import org.convlens.inspection.Answer;
import org.convlens.inspection.ClassBar;
import org.convlens.project.Lab;
import org.convlens.tensor.Tensor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// `predict`: what the network says to pictures.
@Command(name = "predict", description = "Says which class the network sees in pictures.")
final class PredictCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    @Mixin private Speech speech;
    @Mixin private LabArgument argument;
    @Mixin private Computing computing;

    @Option(
            names = "--image",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "PNG, JPEG, GIF, BMP, TIFF, WebP, or .npy with float32 [c,h,w]")
    private List<Path> images;

    PredictCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Lab lab = argument.trained();
        List<Tensor> pictures = images.stream().map(file -> picture(file, lab)).toList();
        computing.prepare(surroundings.engine());
        Table table = new Table("image", "class", "label", "probability");
        try (OpenLab open = OpenLab.of(surroundings, lab)) {
            for (int index = 0; index < pictures.size(); index++) {
                answer(images.get(index), open.answer(pictures.get(index)), table);
            }
        }
        speech.answer(surroundings.console(), table);
        return ExitCode.DONE;
    }

    private Tensor picture(Path file, Lab lab) {
        return OpenLab.fitting(lab, surroundings.data().picture(file, lab.data().recipe()), file);
    }

    private void answer(Path file, Answer answer, Table table) {
        ClassBar top = answer.top();
        speech.answer(surroundings.console(), () -> json(file, answer));
        table.row(file, top.number(), top.name(), "%.2f %%".formatted(100 * top.probability()));
    }

    private static ObjectNode json(Path file, Answer answer) {
        ObjectNode node = Facts.object();
        node.put("image", file.toString());
        node.put("class", answer.top().number());
        node.put("label", answer.top().name());
        Facts.put(
                node,
                "probabilities",
                answer.bars().stream().mapToDouble(ClassBar::probability).toArray());
        Facts.put(node, "logits", answer.bars().stream().mapToDouble(ClassBar::logit).toArray());
        return node;
    }
}
