package org.convlens.app.filters;

/// How the filters of a layer are sorted.
enum Order {
    /// By number.
    NUMBER,
    /// The longest first.
    NORM,
    /// The most alike to the kept one first.
    LIKENESS,
    /// The most active for the picture first.
    ACTIVITY
}
