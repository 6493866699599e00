package org.convlens.dataset;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.nio.file.Path;
import java.util.List;

/// The port to data: built-in sets, files on disk and single pictures; safe to call from any
/// thread, may take seconds.
public interface DataSource {

    /// {@return the built-in, generated sets}
    List<BuiltInSet> builtIn();

    /// Opens a data set; its pictures have the recipe's shape.
    ///
    /// With `split` the named part comes alone, as the training part. `limit` keeps so many
    /// pictures of each part, every class with its share, and makes generated sets so large.
    ///
    /// @param reference which one
    /// @param recipe what every picture goes through
    /// @return training part and, where there is one, test part
    /// @throws DataException if it is not there, damaged, too large or without usable pictures;
    ///   says so in a sentence
    Split open(DataReference reference, PictureRecipe recipe);

    /// {@return the shape a data set has by itself, before any recipe}
    ///
    /// @param reference which one
    /// @throws DataException if it is not there or damaged
    Shape naturalShape(DataReference reference);

    /// {@return one picture file as the network sees it}
    ///
    /// @param file PNG, JPEG, GIF, BMP, TIFF, WebP, or `.npy` with float32 `[c,h,w]`, which is used
    ///   as it is
    /// @param recipe what every picture goes through
    /// @throws DataException if it cannot be read; says so in a sentence
    Tensor picture(Path file, PictureRecipe recipe);

    /// {@return packed ARGB pixels as the network sees them}: the road of the clipboard and of the
    /// mouse-drawn picture
    ///
    /// @param pixels one `0xAARRGGBB` per pixel in a tensor-like `[height, width]` order,
    ///   `size.volume()` of them
    /// @param size `[height, width]`
    /// @param recipe what every picture goes through
    Tensor picture(int[] pixels, Size2 size, PictureRecipe recipe);
}
