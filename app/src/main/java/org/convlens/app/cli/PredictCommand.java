package org.convlens.app.cli;

import org.convlens.network.Target;
import org.convlens.project.Lab;
import org.convlens.tensor.Tensor;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `predict`: what the network says to pictures.
@Command(
        name = "predict",
        description =
                "Says which class the network sees in pictures, or in their pixels, or how well it"
                        + " draws them again.")
final class PredictCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    @Mixin private AskedLab asked;

    @Option(
            names = "--image",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "PNG, JPEG, GIF, BMP, TIFF, WebP, or .npy with float32 [c,h,w]")
    private List<Path> images;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "where answers that are maps are written: the numbers as .npy, the maps as a"
                            + " PNG contact sheet")
    private @Nullable Path out;

    PredictCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Lab lab = asked.argument().trained();
        List<Tensor> pictures =
                images.stream().map(file -> asked.picture(surroundings, lab, file)).toList();
        asked.open(surroundings, lab, open -> answer(open, pictures));
        return ExitCode.DONE;
    }

    private void answer(OpenLab open, List<Tensor> pictures) {
        Target target = open.session().plan().target();
        Optional<Path> folder = folder(target);
        Table table = Reply.table(target);
        for (int index = 0; index < pictures.size(); index++) {
            Reply reply = Reply.to(open, pictures.get(index));
            answer(images.get(index), reply, folder);
            reply.tell(images.get(index), table);
        }
        asked.speech().answer(surroundings.console(), table);
    }

    private Optional<Path> folder(Target target) {
        if (out == null) {
            return Optional.empty();
        }
        if (target == Target.CLASS) {
            throw CommandException.badInput(
                    "This network answers with a class, so there are no maps to write; leave --out"
                            + " away.");
        }
        if (images.stream().map(PredictCommand::stem).distinct().count() < images.size()) {
            throw CommandException.badInput(
                    "Answers are written under the names of the pictures, which must differ.");
        }
        return Optional.of(OutputFolder.made(out));
    }

    private void answer(Path image, Reply reply, Optional<Path> folder) {
        ObjectNode node = reply.json(image);
        reply.maps()
                .ifPresent(maps -> {
                    Optional<Path> file = folder.map(into -> written(maps, into, stem(image)));
                    node.put("file", file.map(Path::toString).orElse(null));
                });
        asked.speech().answer(surroundings.console(), () -> node);
    }

    private static Path written(Tensor maps, Path folder, String stem) {
        Path numbers = folder.resolve(stem + ".npy");
        NpyFile.write(maps, numbers);
        ContactSheet.write(maps, folder.resolve(stem + ".png"));
        return numbers;
    }

    private static String stem(Path image) {
        String name = image.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
