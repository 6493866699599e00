package org.convlens.app.cli;

import org.convlens.project.ExportFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `export`: a lab as files that other programs read.
@Command(
        name = "export",
        description = "Writes network.json, recipe.json and, if there are weights, weights.npz.")
final class ExportCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    @Mixin private Speech speech;
    @Mixin private LabArgument argument;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "the folder to write to; made if it is not there")
    private Path folder;

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Table table = new Table("file");
        for (Path file : ExportFolder.write(argument.lab(), folder)) {
            speech.answer(
                    surroundings.console(), () -> Facts.object().put("file", file.toString()));
            table.row(file);
        }
        speech.answer(surroundings.console(), table);
        return ExitCode.DONE;
    }
}
