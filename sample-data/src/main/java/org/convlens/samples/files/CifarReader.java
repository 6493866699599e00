package org.convlens.samples.files;

import org.convlens.dataset.DataException;
import org.convlens.dataset.DataReference;
import org.convlens.dataset.DataReference.Part;
import org.convlens.dataset.PictureRecipe;
import org.convlens.dataset.Split;
import org.convlens.tensor.Shape;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// CIFAR-10's binary version: `data_batch_1.bin` to `data_batch_5.bin` and `test_batch.bin`.
///
/// @see "Krizhevsky, Learning multiple layers of features from tiny images, 2009"
public final class CifarReader implements SetReader {

    static final Shape SHAPE = Shape.of(3, 32, 32);

    static final List<String> CLASSES =
            List.of(
                    "airplane",
                    "automobile",
                    "bird",
                    "cat",
                    "deer",
                    "dog",
                    "frog",
                    "horse",
                    "ship",
                    "truck");

    private static final String PUBLISHED_FOLDER = "cifar-10-batches-bin";

    @Override
    public Split open(DataReference reference, PictureRecipe recipe) {
        return new Loading(reference, recipe).split(CLASSES, parts(Path.of(reference.path())));
    }

    @Override
    public Shape naturalShape(DataReference reference) {
        parts(Path.of(reference.path()));
        return SHAPE;
    }

    private static Map<Part, RawPart> parts(Path given) {
        Path inside = given.resolve(PUBLISHED_FOLDER);
        Path folder = Files.isDirectory(inside) ? inside : given;
        Map<Part, RawPart> parts = new EnumMap<>(Part.class);
        add(
                parts,
                Part.TRAIN,
                IntStream.rangeClosed(1, 5)
                        .mapToObj(number -> folder.resolve("data_batch_" + number + ".bin")));
        add(parts, Part.TEST, Stream.of(folder.resolve("test_batch.bin")));
        if (parts.isEmpty()) {
            throw new DataException(
                    "There are no CIFAR-10 files in '%s': expected data_batch_1.bin to data_batch_5.bin and test_batch.bin."
                            .formatted(given));
        }
        return parts;
    }

    private static void add(Map<Part, RawPart> parts, Part part, Stream<Path> files) {
        List<Path> there = files.filter(Files::isRegularFile).toList();
        if (!there.isEmpty()) {
            parts.put(part, CifarPart.of(there));
        }
    }
}
