package org.convlens.app.why;

/// Whether the way in which a place counts is shown.
enum Sign {
    /// What speaks for and what speaks against.
    SIGNED,
    /// Only how much.
    ABSOLUTE
}
