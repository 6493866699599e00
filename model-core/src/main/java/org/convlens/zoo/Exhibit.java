package org.convlens.zoo;

import java.util.stream.Stream;

/// An architecture of the museum.
///
/// @param published as its publication describes it
/// @param classroom a size that trains in minutes
public record Exhibit(Preset published, Preset classroom) {

    /// {@return its sizes, the published one first}
    public Stream<Preset> sizes() {
        return Stream.of(published, classroom);
    }
}
