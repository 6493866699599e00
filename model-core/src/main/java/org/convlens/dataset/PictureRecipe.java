package org.convlens.dataset;

import org.convlens.tensor.Shape;

import java.util.List;

/// What every picture goes through, from file, clipboard or mouse, before the network sees it;
/// saved in the lab.
///
/// Upright by EXIF, alpha over white, 16 bit scaled to 8, RGB order; then size, colour and
/// normalisation as below.
///
/// @param input the shape to make, `[1 or 3, height, width]`
/// @param fit how other sizes become this one
/// @param mean what is subtracted per channel after scaling to 0 to 1; 0 by default
/// @param deviation what it is divided by per channel; 1 by default
/// @param classNames the classes by number; empty to take them from the data
public record PictureRecipe(
        Shape input, Fit fit, List<Double> mean, List<Double> deviation, List<String> classNames) {

    /// How a picture of another size becomes the right one, by area average.
    public enum Fit {
        /// Both sides are scaled by themselves.
        STRETCH,
        /// Scaled to cover, the rest cut off around the centre.
        CROP,
        /// Scaled to fit inside, the rest filled with black around it.
        PAD
    }

    /// Copies the lists.
    public PictureRecipe {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
        classNames = List.copyOf(classNames);
    }

    /// {@return the recipe that only scales to 0 to 1 and stretches}
    ///
    /// @param input the shape to make
    public static PictureRecipe plain(Shape input) {
        return new PictureRecipe(input, Fit.STRETCH, List.of(), List.of(), List.of());
    }
}
