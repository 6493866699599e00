package org.convlens.app.cli;

import org.convlens.engine.Frozen;
import org.convlens.engine.NetworkSession;
import org.convlens.project.ExportFolder;
import org.convlens.project.Lab;
import org.convlens.project.LabFile;
import org.convlens.training.Checkpoint;
import org.convlens.training.History;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `import`: a lab from files that other programs wrote.
@Command(
        name = "import",
        description =
                "Makes a lab of a folder with network.json and, where they are there, weights.npz"
                        + " and recipe.json.")
final class ImportCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    @Mixin private Speech speech;

    @Parameters(paramLabel = "DIR", description = "the folder to read")
    private Path folder;

    @Option(
            names = {"--to", "--save"},
            required = true,
            paramLabel = "LAB",
            description = "the lab file to write")
    private Path file;

    ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Lab lab = ExportFolder.read(folder);
        LabFile.save(lab.checkpoint().isPresent() ? withOptimizer(lab) : lab, file);
        speech.answer(surroundings.console(), () -> Facts.object().put("file", file.toString()));
        speech.answer(surroundings.console(), new Table("file").row(file));
        return ExitCode.DONE;
    }

    /// The lab with the weights as the network took them and an optimizer at its start.
    private Lab withOptimizer(Lab lab) {
        try (OpenLab open = OpenLab.of(surroundings, lab)) {
            NetworkSession session = open.session();
            return lab.with(
                    new Checkpoint(
                            session.parameters(),
                            session.optimizerState(),
                            lab.training().rate().initial(),
                            History.EMPTY,
                            Frozen.NOTHING));
        }
    }
}
