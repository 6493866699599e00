package org.convlens.samples.files;

import org.convlens.dataset.DataException;
import org.convlens.dataset.DataReference;
import org.convlens.dataset.DataReference.Part;
import org.convlens.dataset.PictureRecipe;
import org.convlens.dataset.Split;
import org.convlens.tensor.Shape;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// MNIST and its relatives: IDX files under their published names, packed by gzip or not.
public final class IdxReader implements SetReader {

    /// EMNIST "by class" has the most classes of those published.
    private static final int MOST_CLASSES = 62;

    private static final Map<Part, String> PREFIXES =
            Map.of(Part.TRAIN, "train", Part.TEST, "t10k");

    @Override
    public Split open(DataReference reference, PictureRecipe recipe) {
        Map<Part, RawPart> parts = parts(Path.of(reference.path()));
        return new Loading(reference, recipe).split(classes(parts), parts);
    }

    @Override
    public Shape naturalShape(DataReference reference) {
        Path folder = Path.of(reference.path());
        return Stream.of(Part.TRAIN, Part.TEST)
                .flatMap(part -> file(folder, part, "images-idx3").stream())
                .findFirst()
                .map(file -> file.read(3, (sizes, _) -> Shape.of(1, sizes.get(1), sizes.get(2))))
                .orElseThrow(() -> nothingIn(folder));
    }

    private static Map<Part, RawPart> parts(Path folder) {
        Map<Part, RawPart> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            Optional<IdxFile> images = file(folder, part, "images-idx3");
            Optional<IdxFile> labels = file(folder, part, "labels-idx1");
            if (images.isPresent() != labels.isPresent()) {
                throw new DataException(
                        "In '%s' the files %s-images-idx3-ubyte and %s-labels-idx1-ubyte belong together; one is missing."
                                .formatted(folder, PREFIXES.get(part), PREFIXES.get(part)));
            }
            images.ifPresent(file -> parts.put(part, IdxPart.of(file, labels.orElseThrow())));
        }
        if (parts.isEmpty()) {
            throw nothingIn(folder);
        }
        return parts;
    }

    private static Optional<IdxFile> file(Path folder, Part part, String kind) {
        String name = "%s-%s-ubyte".formatted(PREFIXES.get(part), kind);
        return Stream.of(name, name + ".gz")
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(IdxFile::new);
    }

    /// The digits' own names: their numbers. A test part knows no class that the training part does
    /// not.
    private static List<String> classes(Map<Part, RawPart> parts) {
        RawPart training = parts.get(Part.TRAIN);
        RawPart test = parts.get(Part.TEST);
        int tested = test == null ? 0 : count(test);
        int count = training == null ? tested : count(training);
        if (tested > count) {
            throw new DataException(
                    "A label is out of range: the training part has the labels 0 to %d, the test part has %d."
                            .formatted(count - 1, tested - 1));
        }
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    private static int count(RawPart part) {
        int largest = Arrays.stream(part.labels()).max().orElse(0);
        if (largest >= MOST_CLASSES) {
            throw new DataException(
                    "A label is out of range: labels are 0 to %d; received: %d"
                            .formatted(MOST_CLASSES - 1, largest));
        }
        return largest + 1;
    }

    private static DataException nothingIn(Path folder) {
        return new DataException(
                "There are no IDX files in '%s': expected train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-…, or the same with .gz."
                        .formatted(folder));
    }
}
