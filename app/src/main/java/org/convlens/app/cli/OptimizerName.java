package org.convlens.app.cli;

import org.convlens.engine.Optimizer;

import java.util.Arrays;
import java.util.stream.Collectors;

/// An optimizer as typed.
final class OptimizerName {

    private OptimizerName() {}

    /// {@return the optimizer}
    static Optimizer parse(String name) {
        return Arrays.stream(Optimizer.values())
                .filter(optimizer -> optimizer.id().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        CommandException.badInput(
                                "There is no optimizer called %s; there are %s."
                                        .formatted(name, all())));
    }

    private static String all() {
        return Arrays.stream(Optimizer.values())
                .map(Optimizer::id)
                .collect(Collectors.joining(", "));
    }
}
