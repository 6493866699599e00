package org.convlens.dataset;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.Optional;

/// Pictures of one size with their classes, in a fixed order; safe to read from any thread.
///
/// Pixels stay bytes until a batch is made: 60,000 pictures of 28×28 take 47 MB.
public interface Dataset {

    /// {@return what people call it}
    String name();

    /// {@return the classes' names, by class number}
    List<String> classNames();

    /// {@return the shape of every picture, `[channels, height, width]`}
    Shape pictureShape();

    /// {@return how many pictures there are}
    int size();

    /// {@return the class of a picture}
    ///
    /// @param index the picture, from 0
    int label(int index);

    /// {@return one 8-bit value of a picture, 0 to 255}
    ///
    /// @param index the picture, from 0
    /// @param offset the place in `[channels, height, width]` order
    int pixel(int index, int offset);

    /// Writes one picture's values, scaled to 0 to 1 and normalised, into a batch under
    /// construction.
    ///
    /// @param index the picture, from 0
    /// @param target where to write
    /// @param offset the first place to write to; `pictureShape().volume()` values follow
    void read(int index, float[] target, int offset);

    /// {@return the mask of the object in a picture, `[height, width]` of 0 and 1, where the set
    /// has masks}
    ///
    /// @param index the picture, from 0
    default Optional<Tensor> mask(int index) {
        return Optional.empty();
    }

    /// {@return one picture as the network sees it}
    ///
    /// @param index the picture, from 0
    default Tensor picture(int index) {
        float[] values = new float[Math.toIntExact(pictureShape().volume())];
        read(index, values, 0);
        return new Tensor(pictureShape(), values);
    }
}
