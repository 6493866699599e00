package org.convlens.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/// `diagnosis`: what a bug report needs.
@Command(
        name = "diagnosis",
        description = "Tells versions, device and memory, for a bug report; no paths, no names.")
final class DiagnosisCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    @Mixin private Computing computing;

    DiagnosisCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        computing.prepare(surroundings.engine());
        surroundings.console().answer(surroundings.diagnosis().get().stripTrailing());
        return ExitCode.DONE;
    }
}
