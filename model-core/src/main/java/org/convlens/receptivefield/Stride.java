package org.convlens.receptivefield;

/// Pixels from one cell's field to the next.
///
/// @param height down
/// @param width to the right
public record Stride(double height, double width) {

    /// {@return it as people write it, such as `4×4` or `0.5×0.5`}
    @Override
    public String toString() {
        return words(height) + "×" + words(width);
    }

    /// {@return the same, but one number where both are alike}
    public String brief() {
        return height == width ? words(height) : toString();
    }

    private static String words(double pixels) {
        return pixels == Math.rint(pixels) ? Long.toString((long) pixels) : Double.toString(pixels);
    }
}
