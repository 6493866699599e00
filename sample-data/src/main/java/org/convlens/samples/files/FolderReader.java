package org.convlens.samples.files;

import org.convlens.dataset.DataException;
import org.convlens.dataset.DataReference;
import org.convlens.dataset.DataReference.Part;
import org.convlens.dataset.PictureRecipe;
import org.convlens.dataset.Pixels;
import org.convlens.dataset.Split;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Folders and zips of pictures, one folder per class.
public final class FolderReader implements SetReader {

    private static final int LOOKED_AT = 24;
    private static final int LARGEST_SIDE = 224;

    @Override
    public Split open(DataReference reference, PictureRecipe recipe) {
        try (PictureTree tree = PictureTree.open(Path.of(reference.path()))) {
            FolderLayout layout = FolderLayout.of(tree.paths(), reference.path());
            Split split =
                    new Loading(reference, recipe).split(layout.classes(), parts(tree, layout));
            List<String> notes =
                    Stream.concat(layout.notes().stream(), split.notes().stream()).toList();
            return new Split(split.training(), split.test(), notes);
        }
    }

    /// {@return the commonest size of some pictures, scaled down where a side is above 224; grey if
    /// all of them are}
    @Override
    public Shape naturalShape(DataReference reference) {
        try (PictureTree tree = PictureTree.open(Path.of(reference.path()))) {
            FolderLayout layout = FolderLayout.of(tree.paths(), reference.path());
            FolderPart part = parts(tree, layout).values().iterator().next();
            List<Pixels> some =
                    IntStream.range(0, Math.min(LOOKED_AT, part.items().size()))
                            .map(i -> spread(i, part.items().size()))
                            .boxed()
                            .flatMap(place -> readable(part, place))
                            .toList();
            return shape(some, reference);
        }
    }

    private static Map<Part, FolderPart> parts(PictureTree tree, FolderLayout layout) {
        Map<Part, FolderPart> parts = new EnumMap<>(Part.class);
        layout.parts().forEach((part, items) -> parts.put(part, new FolderPart(tree, items)));
        return parts;
    }

    private static int spread(int i, int size) {
        return (int) ((long) i * size / Math.min(LOOKED_AT, size));
    }

    private static Stream<Pixels> readable(FolderPart part, int place) {
        try {
            return Stream.of(part.decode(place));
        } catch (DataException e) {
            return Stream.empty();
        }
    }

    private static Shape shape(List<Pixels> some, DataReference reference) {
        Size2 size = commonest(some).orElseThrow(() -> nothingUsable(reference));
        double scale = Math.min(1, LARGEST_SIDE / (double) Math.max(size.height(), size.width()));
        int channels = some.stream().allMatch(Pixels::isGrey) ? 1 : 3;
        return Shape.of(channels, scaled(size.height(), scale), scaled(size.width(), scale));
    }

    private static Optional<Size2> commonest(List<Pixels> some) {
        return some.stream()
                .map(Pixels::size)
                .collect(
                        Collectors.groupingBy(
                                Function.identity(), LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private static int scaled(int side, double scale) {
        return Math.max(1, (int) Math.round(side * scale));
    }

    private static DataException nothingUsable(DataReference reference) {
        return new DataException(
                "None of the first pictures in '%s' can be read.".formatted(reference.path()));
    }
}
