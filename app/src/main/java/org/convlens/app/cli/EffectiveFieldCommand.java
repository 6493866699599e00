package org.convlens.app.cli;

import org.convlens.inspection.EffectiveField;
import org.convlens.inspection.FieldCell;
import org.convlens.inspection.FieldPictures;
import org.convlens.network.LayerId;
import org.convlens.project.Lab;
import org.convlens.project.Npy;
import org.convlens.tensor.Tensor;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.ObjectNode;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `effective-field`: how much each pixel moves one cell of a layer.
@Command(
        name = "effective-field",
        description =
                "Measures how much each pixel moves one cell of a layer, by its gradient, and how"
                        + " wide that is.")
final class EffectiveFieldCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    @Mixin private AskedLab asked;

    @Option(names = "--layer", required = true, paramLabel = "ID", description = "the layer")
    private String layer;

    @Option(
            names = "--channel",
            paramLabel = "N",
            description = "one channel, from 0; the sum of all unless said")
    private @Nullable Integer channel;

    @Option(
            names = "--cell",
            paramLabel = "ROW,COL",
            description = "the cell, both from 0; the middle unless said")
    private @Nullable String cell;

    @ArgGroup private @Nullable Pictures pictures;

    @Option(
            names = "--count",
            defaultValue = "32",
            paramLabel = "N",
            description = "how many pictures to average over; ${DEFAULT-VALUE} unless said")
    private int count;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "S",
            description = "where the noise comes from")
    private long seed;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.npy",
            description = "where to write the heat, float32 [h,w]")
    private Path file;

    /// Which pictures to average over.
    static final class Pictures {

        @Option(
                names = "--data",
                paramLabel = "DATA",
                description =
                        "pictures of this set, evenly spread; its test part where there is one")
        private @Nullable String data;

        @Option(
                names = "--noise",
                description = "noise of mean 0 and deviation 1; so unless --data is given")
        private boolean noise;
    }

    EffectiveFieldCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (count < 1) {
            throw CommandException.badInput("--count needs at least 1; received: " + count);
        }
        Lab lab = asked.argument().lab();
        List<Tensor> seen = pictures(lab);
        try {
            asked.open(surroundings, lab, open -> answer(open, seen));
        } catch (IllegalArgumentException e) {
            throw CommandException.badInput(String.valueOf(e.getMessage()));
        }
        return ExitCode.DONE;
    }

    private List<Tensor> pictures(Lab lab) {
        return Optional.ofNullable(pictures)
                .filter(chosen -> !chosen.noise)
                .flatMap(chosen -> Optional.ofNullable(chosen.data))
                .map(data -> samples(lab, data))
                .orElseGet(() -> FieldPictures.noise(lab.drawing().network().input(), count, seed));
    }

    private List<Tensor> samples(Lab lab, String data) {
        return FieldPictures.of(asked.data(surroundings, lab, data).toJudge(), count);
    }

    private void answer(OpenLab open, List<Tensor> seen) {
        FieldCell place = place(open);
        EffectiveField field =
                EffectiveField.measure(
                        open.session(),
                        place,
                        seen,
                        asked.progress(surroundings, "%,d of %,d pictures"));
        write(field.heat());
        asked.speech().answer(surroundings.console(), () -> json(place, field));
        asked.speech().answer(surroundings.console(), table(field));
    }

    private FieldCell place(OpenLab open) {
        FieldCell middle = FieldCell.middle(open.session().plan(), new LayerId(layer));
        Optional<CellText> named = Optional.ofNullable(cell).map(CellText::parse);
        return new FieldCell(
                middle.layer(),
                Optional.ofNullable(channel),
                named.map(CellText::row).orElse(middle.row()),
                named.map(CellText::column).orElse(middle.column()));
    }

    private void write(Tensor heat) {
        try (var target = new BufferedOutputStream(Files.newOutputStream(file))) {
            Npy.write(heat, target);
        } catch (IOException e) {
            throw CommandException.failed(file + " cannot be written: " + e.getMessage());
        }
    }

    private static ObjectNode json(FieldCell place, EffectiveField field) {
        ObjectNode node = Facts.object();
        node.put("layer", place.layer().name());
        node.putArray("cell").add(place.row()).add(place.column());
        Facts.put(node, "sigma", new double[] {field.rows().sigma(), field.columns().sigma()});
        node.putArray("size").add(field.rows().size()).add(field.columns().size());
        return node;
    }

    private static Table table(EffectiveField field) {
        Table table = new Table("", "sigma", "size", "centre");
        row(table, "rows", field.rows());
        row(table, "columns", field.columns());
        return table;
    }

    private static void row(Table table, String name, EffectiveField.Spread spread) {
        table.row(
                name,
                "%.3f".formatted(spread.sigma()),
                spread.size(),
                "%.2f".formatted(spread.centre()));
    }
}
