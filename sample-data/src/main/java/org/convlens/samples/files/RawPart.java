package org.convlens.samples.files;

import org.convlens.dataset.PictureRecipe;

import java.util.List;
import java.util.function.ObjIntConsumer;

/// One part of a set as it lies on disk; its labels are known before its pictures are read.
interface RawPart {

    /// {@return the class of each picture, in the order of the files}
    int[] labels();

    /// Reads some of the pictures, one after another.
    ///
    /// @param chosen which ones, ascending
    /// @param recipe what each goes through
    /// @param receiver takes the 8-bit values of a picture and its place
    /// @return sentences on what was left out
    List<String> read(int[] chosen, PictureRecipe recipe, ObjIntConsumer<byte[]> receiver);
}
