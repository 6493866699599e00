package org.convlens.app.state;

import java.util.Optional;

/// The names of what undo and redo would do.
///
/// @param undo such as `Insert conv1`; nothing if there is nothing to undo
/// @param redo likewise
public record UndoNames(Optional<String> undo, Optional<String> redo) {

    /// Neither.
    public static final UndoNames NONE = new UndoNames(Optional.empty(), Optional.empty());
}
