package org.convlens.app.cli;

import org.convlens.dataset.DataReference;
import org.convlens.dataset.Dataset;
import org.convlens.inspection.Patch;
import org.convlens.inspection.PatchSearch;
import org.convlens.inspection.Unit;
import org.convlens.network.LayerId;
import org.convlens.project.Lab;

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

    private static final long SECOND = 1_000_000_000L;

    private final Surroundings surroundings;
    @Mixin private Speech speech;
    @Mixin private LabArgument argument;
    @Mixin private Computing computing;

    @Option(names = "--layer", required = true, paramLabel = "ID", description = "the layer")
    private String layer;

    @Option(
            names = "--channel",
            required = true,
            paramLabel = "N",
            description = "the channel, or the unit of a layer without maps, from 0")
    private int channel;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DATA",
            description = "where to look; the test part where there is one")
    private String data;

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
        Lab lab = argument.trained();
        Dataset pictures =
                DataArgument.toJudge(
                        surroundings.data(), DataReference.parse(data), lab.data().recipe());
        Path folder = output.made();
        computing.prepare(surroundings.engine());
        try (OpenLab open = OpenLab.of(surroundings, lab)) {
            answer(search(open, pictures), pictures, folder);
        }
        return ExitCode.DONE;
    }

    private List<Patch> search(OpenLab open, Dataset pictures) {
        Pace pace = new Pace(surroundings.ticker(), SECOND);
        Unit unit = new Unit(new LayerId(layer), channel);
        try {
            return new PatchSearch(pictures, unit, top, (done, total) -> report(pace, done, total))
                    .search(open.session())
                    .strongest();
        } catch (IllegalArgumentException e) {
            throw CommandException.badInput(String.valueOf(e.getMessage()));
        }
    }

    private boolean report(Pace pace, int done, int total) {
        if (done > 0 && pace.isTime()) {
            speech.progress(surroundings.console(), "%,d of %,d pictures".formatted(done, total));
        }
        return true;
    }

    private void answer(List<Patch> patches, Dataset pictures, Path folder) {
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
