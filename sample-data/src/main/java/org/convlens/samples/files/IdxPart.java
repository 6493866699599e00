package org.convlens.samples.files;

import org.convlens.dataset.DataException;
import org.convlens.dataset.PictureRecipe;
import org.convlens.tensor.Shape;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.ObjIntConsumer;

/// Pictures and labels of one part, in two IDX files.
final class IdxPart implements RawPart {

    private final IdxFile images;
    private final int[] labels;

    private IdxPart(IdxFile images, int[] labels) {
        this.images = images;
        this.labels = labels;
    }

    /// {@return the part, its labels read}
    static IdxPart of(IdxFile images, IdxFile labels) {
        byte[] bytes =
                labels.read(
                        1,
                        (sizes, values) -> {
                            byte[] all = Streams.exactly(values, sizes.getFirst());
                            checkEnd(values, labels);
                            return all;
                        });
        int[] numbers = new int[bytes.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = bytes[i] & 0xFF;
        }
        return new IdxPart(images, numbers);
    }

    @Override
    public int[] labels() {
        return labels;
    }

    @Override
    public List<String> read(int[] chosen, PictureRecipe recipe, ObjIntConsumer<byte[]> receiver) {
        return images.read(
                3,
                (sizes, values) -> {
                    checkCount(sizes.getFirst());
                    Shape shape = Shape.of(1, sizes.get(1), sizes.get(2));
                    Chosen wanted = new Chosen(chosen, labels.length);
                    for (int place = 0; place < labels.length; place++) {
                        byte[] pixels = Streams.exactly(values, Math.toIntExact(shape.volume()));
                        if (wanted.includes(place)) {
                            receiver.accept(recipe.apply(pixels, shape), place);
                        }
                    }
                    checkEnd(values, images);
                    return List.of();
                });
    }

    private void checkCount(int pictures) {
        if (pictures != labels.length) {
            throw new DataException(
                    "'%s' has %,d pictures, but there are %,d labels; they do not belong together."
                            .formatted(images.path().getFileName(), pictures, labels.length));
        }
    }

    private static void checkEnd(InputStream values, IdxFile file) throws IOException {
        if (values.read() >= 0) {
            throw new DataException(
                    "'%s' is longer than its header says. Fetch it again."
                            .formatted(file.path().getFileName()));
        }
    }
}
