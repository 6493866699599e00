package org.convlens.dataset;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.Optional;

/// Pictures kept as bytes, normalised when they are read.
public final class ByteDataset implements Dataset {

    private final String name;
    private final List<String> classNames;
    private final Shape pictureShape;
    private final Normalisation normalisation;
    private final Content content;

    /// Where the bytes come from; safe to call from any thread.
    public interface Content {

        /// {@return how many pictures there are}
        int size();

        /// {@return the class of a picture}
        ///
        /// @param index the picture, from 0
        int label(int index);

        /// {@return a picture's 8-bit values in `[channels, height, width]` order; not to be
        /// changed}
        ///
        /// @param index the picture, from 0
        byte[] pixels(int index);

        /// {@return the mask of the object in a picture, where there are masks}
        ///
        /// @param index the picture, from 0
        default Optional<Tensor> mask(int index) {
            return Optional.empty();
        }
    }

    /// A data set of prepared pictures.
    ///
    /// @param name what people call it
    /// @param classNames the classes by number
    /// @param recipe what the pictures went through; its normalisation is applied when they are
    ///   read
    /// @param content the pictures, each of `recipe.input().volume()` bytes
    public ByteDataset(
            String name, List<String> classNames, PictureRecipe recipe, Content content) {
        this.name = name;
        this.classNames = List.copyOf(classNames);
        this.pictureShape = recipe.input();
        this.normalisation = Normalisation.of(recipe);
        this.content = content;
    }

    /// {@return content that lies in memory}
    ///
    /// @param pictures each picture's 8-bit values; not copied
    /// @param labels the class of each
    /// @throws IllegalArgumentException if there are not as many labels as pictures
    public static Content inMemory(List<byte[]> pictures, int[] labels) {
        return new InMemory(pictures, labels);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> classNames() {
        return classNames;
    }

    @Override
    public Shape pictureShape() {
        return pictureShape;
    }

    @Override
    public int size() {
        return content.size();
    }

    @Override
    public int label(int index) {
        return content.label(index);
    }

    @Override
    public int pixel(int index, int offset) {
        return content.pixels(index)[offset] & 0xFF;
    }

    @Override
    public void read(int index, float[] target, int offset) {
        normalisation.write(content.pixels(index), target, offset);
    }

    @Override
    public Optional<Tensor> mask(int index) {
        return content.mask(index);
    }

    private static final class InMemory implements Content {

        private final byte[][] pictures;
        private final int[] labels;

        InMemory(List<byte[]> pictures, int[] labels) {
            if (pictures.size() != labels.length) {
                throw new IllegalArgumentException(
                        "Every picture needs a label; received: %d pictures, %d labels"
                                .formatted(pictures.size(), labels.length));
            }
            this.pictures = pictures.toArray(byte[][]::new);
            this.labels = labels.clone();
        }

        @Override
        public int size() {
            return labels.length;
        }

        @Override
        public int label(int index) {
            return labels[index];
        }

        @Override
        public byte[] pixels(int index) {
            return pictures[index];
        }
    }
}
