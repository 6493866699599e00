package org.convlens.app.cli;

import org.convlens.dataset.Dataset;
import org.convlens.inspection.Patch;
import org.convlens.inspection.PatchSearch;
import org.convlens.inspection.Unit;
import org.convlens.network.LayerId;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// `patches`: which pictures excite a channel most, and where.
@Command(
        name = "patches",
        description =
                "Finds the pictures that excite one channel most and writes the part of each that"
                        + " the most excited cell sees.")
final class PatchesCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    @Mixin private JudgedLab judged;

    @Option(names = "--layer", required = true, paramLabel = "ID", description = "the layer")
    private String layer;

    @Option(
            names = "--channel",
            required = true,
            paramLabel = "N",
            description = "the channel, or the unit of a layer without maps, from 0")
    private int channel;

    @Option(
            names = "--top",
            defaultValue = "9",
            paramLabel = "K",
            description = "how many to find; ${DEFAULT-VALUE} unless said")
    private int top;

    @Mixin private OutputFolder output;

    PatchesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (top < 1) {
            throw CommandException.badInput("--top needs at least 1; received: " + top);
        }
        judged.ask(
                surroundings,
                (open, pictures) -> answer(search(open, pictures), pictures, output.made()));
        return ExitCode.DONE;
    }

    private List<Patch> search(OpenLab open, Dataset pictures) {
        Unit unit = new Unit(new LayerId(layer), channel);
        try {
            return new PatchSearch(pictures, unit, top, judged.progress(surroundings))
                    .search(open.session())
                    .strongest();
        } catch (IllegalArgumentException e) {
            throw CommandException.badInput(String.valueOf(e.getMessage()));
        }
    }

    private void answer(List<Patch> patches, Dataset pictures, Path folder) {
        Speech speech = judged.speech();
        Table table = new Table("rank", "picture", "class", "value", "cell", "file");
        for (int i = 0; i < patches.size(); i++) {
            Patch patch = patches.get(i);
            int rank = i + 1;
            Path file = folder.resolve("%03d.png".formatted(rank));
            new PatchPicture(pictures, patch).write(file);
            speech.answer(surroundings.console(), () -> json(rank, patch));
            table.row(
                    rank,
                    patch.picture(),
                    pictures.classNames().get(patch.label()),
                    "%.4g".formatted(patch.value()),
                    patch.row() + "," + patch.column(),
                    file);
        }
        speech.answer(surroundings.console(), table);
    }

    private static ObjectNode json(int rank, Patch patch) {
        ObjectNode node = Facts.object();
        node.put("rank", rank);
        node.put("index", patch.picture());
        node.put("class", patch.label());
        Facts.put(node, "value", patch.value());
        node.putArray("cell").add(patch.row()).add(patch.column());
        node.set("box", Facts.box(patch.box()));
        return node;
    }
}
