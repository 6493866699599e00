package org.convlens.training;

import org.convlens.dataset.DataException;
import org.convlens.engine.EngineException;

/// Says in a sentence what went wrong.
final class FailureSentence {

    private FailureSentence() {}

    /// {@return a sentence for people}
    ///
    /// @param failure what was thrown
    static String of(Throwable failure) {
        return switch (failure) {
            case EngineException e -> String.valueOf(e.getMessage());
            case DataException e -> String.valueOf(e.getMessage());
            case DivergenceException e -> String.valueOf(e.getMessage());
            case IllegalArgumentException e -> String.valueOf(e.getMessage());
            case OutOfMemoryError _ ->
                    "Memory ran out. Make the batch or the network smaller, or close other"
                            + " programs.";
            case LinkageError e ->
                    "The engine's native code could not be loaded (%s). Install ConvLens again."
                            .formatted(e.getMessage());
            default ->
                    "Something unforeseen stopped the training (%s); the log has the details."
                            .formatted(failure);
        };
    }

    /// {@return whether the network is sound after such a failure, by the contracts of engine, data
    /// and loop}
    ///
    /// @param failure what was thrown
    static boolean leavesTheNetworkSound(Throwable failure) {
        return failure instanceof EngineException
                || failure instanceof DataException
                || failure instanceof DivergenceException;
    }
}
