package org.convlens.app.shell;

import org.convlens.app.state.LabCommands;
import org.convlens.app.state.LabState;

/// What the parts of the window work with.
///
/// @param state what the lab knows
/// @param commands what one can do
/// @param settings what the window remembers
/// @param dialogs the system's file dialogs
public record Desk(
        LabState state, LabCommands commands, SettingsStore settings, FileDialogs dialogs) {}
