package org.convlens.app.editor;

/// The words on a node.
///
/// @param title its name
/// @param settings the settings that matter most
/// @param details what else is set, and the parameter count; empty where there is nothing to say
/// @param restraint what keeps the weights small; empty where nothing does
/// @param badge the output's shape
/// @param spoken all of it as a sentence, for a screen reader
record NodeText(
        String title,
        String settings,
        String details,
        String restraint,
        String badge,
        String spoken) {}
