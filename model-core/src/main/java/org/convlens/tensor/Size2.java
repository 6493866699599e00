package org.convlens.tensor;

/// A height and a width, in cells; every spatial rule is written once and applied to both.
///
/// @param height rows
/// @param width columns
public record Size2(int height, int width) {

    /// One cell in both directions.
    public static final Size2 ONE = new Size2(1, 1);

    /// {@return the same size in both directions}
    ///
    /// @param size rows and columns
    public static Size2 square(int size) {
        return new Size2(size, size);
    }

    /// {@return the size as people write it, such as `5×3`}
    @Override
    public String toString() {
        return height + "×" + width;
    }
}
