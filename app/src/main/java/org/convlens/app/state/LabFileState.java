package org.convlens.app.state;

import java.nio.file.Path;
import java.util.Optional;

/// The lab as a file.
///
/// @param name what the title says
/// @param file where it is saved, if it ever was
/// @param dirty whether something changed since
/// @param saved what the status line says, such as `saved`, `not saved yet`
public record LabFileState(String name, Optional<Path> file, boolean dirty, String saved) {}
