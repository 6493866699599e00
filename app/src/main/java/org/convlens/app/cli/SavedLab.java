package org.convlens.app.cli;

import org.convlens.project.Lab;
import org.convlens.project.LabFile;
import org.convlens.project.ProjectException;
import org.convlens.training.Checkpoint;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;

/// The lab a training began with, and the file it is saved to, if any.
final class SavedLab {

    private final Lab lab;
    private final @Nullable Path file;
    private final LabArgument argument;

    SavedLab(Lab lab, @Nullable Path file, LabArgument argument) {
        this.lab = lab;
        this.file = file;
        this.argument = argument;
    }

    /// {@return what to go on from, if it was trained before}
    Optional<Checkpoint> checkpoint() {
        return lab.checkpoint();
    }

    /// {@return whether it is saved at all}
    boolean isWanted() {
        return file != null;
    }

    /// Writes the lab as it is now, if it is saved at all.
    void save(Checkpoint checkpoint) {
        if (file == null) {
            return;
        }
        try {
            LabFile.save(lab.with(checkpoint), file, argument.origin().orElse(file));
        } catch (ProjectException e) {
            throw CommandException.failed(String.valueOf(e.getMessage()));
        }
    }
}
