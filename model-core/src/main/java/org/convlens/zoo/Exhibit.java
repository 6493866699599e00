package org.convlens.zoo;

import java.util.Optional;
import java.util.stream.Stream;

/// An architecture of the museum.
///
/// @param published as its publication describes it
/// @param classroom a size that trains in minutes; nothing where the published one does
public record Exhibit(Preset published, Optional<Preset> classroom) {

    /// {@return its sizes, the published one first}
    public Stream<Preset> sizes() {
        return Stream.concat(Stream.of(published), classroom.stream());
    }
}
