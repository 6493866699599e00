package org.convlens.project;

/// The version a file says it has.
final class FormatVersion {

    private FormatVersion() {}

    /// Checks that a file can be understood.
    ///
    /// @param fields the file's outermost object
    /// @param newest the newest version known
    /// @throws ProjectException if the file is newer, or names no version there ever was
    static void check(Fields fields, int newest) {
        int version = fields.whole("formatVersion");
        if (version > newest) {
            throw new ProjectException(
                    "%s was written by a newer ConvLens: its format version is %d, this program reads up to %d; open it with a newer version."
                            .formatted(fields.place(), version, newest));
        }
        if (version < 1) {
            throw new ProjectException(
                    "%s names a format version that never was; received: %d"
                            .formatted(fields.place(), version));
        }
    }
}
