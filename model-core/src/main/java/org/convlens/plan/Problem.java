package org.convlens.plan;

import org.convlens.network.LayerId;

import java.util.List;

/// What is wrong with a drawing, for people.
///
/// @param layer the layer to mark
/// @param kind what is wrong
/// @param message what must hold and what was received, such as `conv3 needs a kernel no larger
///   than its input; received: kernel 7×7, input 4×4, padding 0`
/// @param fixes ways out, best first; applying one clears the problem
public record Problem(LayerId layer, ProblemKind kind, String message, List<Fix> fixes) {

    /// Whether the network can run.
    public enum Severity {
        /// It cannot.
        ERROR,
        /// It can, but probably not as meant.
        WARNING
    }

    /// Copies the list.
    public Problem {
        fixes = List.copyOf(fixes);
    }

    /// {@return whether the network can run all the same}
    public Severity severity() {
        return kind.severity();
    }

    /// {@return whether the network cannot run}
    public boolean isError() {
        return severity() == Severity.ERROR;
    }

    /// {@return the same problem, for the user to solve}
    Problem withoutFixes() {
        return new Problem(layer, kind, message, List.of());
    }
}
