package org.convlens.app.cli;

import org.convlens.project.ExportFolder;
import org.convlens.project.Lab;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/// The word LAB: a lab file, or a NETWORK with its weights.
final class LabArgument {

    @Mixin private NetworkArgument network;

    @Option(
            names = "--weights",
            paramLabel = "FILE.npz",
            description = "the network's weights, instead of those in the lab")
    private @Nullable Path weights;

    /// {@return the file to take over what this version does not know, if it is a lab file}
    Optional<Path> origin() {
        return network.find().origin();
    }

    /// {@return the lab}
    Lab lab() {
        Found found = network.find();
        Lab lab = found.lab();
        return weights == null ? lab : lab.with(ExportFolder.fresh(weights, lab.training()));
    }

    /// {@return the lab, which must have weights}
    Lab trained() {
        Lab lab = lab();
        if (lab.checkpoint().isEmpty()) {
            throw CommandException.badInput(
                    "%s has no weights yet: train it first, or name some with --weights FILE.npz."
                            .formatted(lab.drawing().network().name()));
        }
        return lab;
    }
}
