package org.convlens.network;

/// What is added around maps before a window slides over them.
public sealed interface Padding {

    /// Nothing is added; windows that do not fit are left out.
    record Valid() implements Padding {}

    /// As much as makes `out = ⌈in / stride⌉`; an odd remainder goes to the bottom and right.
    record Same() implements Padding {}

    /// Rows and columns named one by one.
    ///
    /// @param top rows above
    /// @param left columns before
    /// @param bottom rows below
    /// @param right columns after
    record Explicit(int top, int left, int bottom, int right) implements Padding {

        /// {@return the same padding on all four sides}
        ///
        /// @param cells rows and columns on each side
        public static Explicit all(int cells) {
            return new Explicit(cells, cells, cells, cells);
        }
    }
}
