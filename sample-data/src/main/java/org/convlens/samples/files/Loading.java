package org.convlens.samples.files;

import org.convlens.dataset.ByteDataset;
import org.convlens.dataset.ClassNames;
import org.convlens.dataset.DataException;
import org.convlens.dataset.DataReference;
import org.convlens.dataset.DataReference.Part;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PictureRecipe;
import org.convlens.dataset.Split;
import org.convlens.dataset.StratifiedChoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// From parts on disk to data sets in memory: `split` and `limit`, class names, the recipe.
final class Loading {

    private static final double MEMORY_SHARE = 0.6;

    private final DataReference reference;
    private final PictureRecipe recipe;
    private final List<String> notes = new ArrayList<>();

    Loading(DataReference reference, PictureRecipe recipe) {
        this.reference = reference;
        this.recipe = recipe;
    }

    /// {@return the parts that are wanted}
    ///
    /// @param classes the set's own class names, by number
    /// @param parts those on disk
    /// @throws DataException if a wanted part is missing, has no usable picture, or is too large
    Split split(List<String> classes, Map<Part, ? extends RawPart> parts) {
        Dataset first = dataset(reference.split().orElse(Part.TRAIN), classes, parts);
        Optional<Dataset> second =
                reference.split().isEmpty() && parts.containsKey(Part.TEST)
                        ? Optional.of(dataset(Part.TEST, classes, parts))
                        : Optional.empty();
        return new Split(first, second, notes);
    }

    private Dataset dataset(Part part, List<String> classes, Map<Part, ? extends RawPart> parts) {
        RawPart raw = parts.get(part);
        if (raw == null) {
            throw new DataException(
                    "There is no %s part in '%s'."
                            .formatted(part.name().toLowerCase(Locale.ROOT), reference.path()));
        }
        ClassNames names = ClassNames.of(classes, recipe);
        return new ByteDataset(reference.path(), names.names(), recipe, content(raw, names));
    }

    private ByteDataset.Content content(RawPart raw, ClassNames names) {
        int[] labels = raw.labels();
        int[] chosen =
                StratifiedChoice.of(
                        labels, reference.limit().orElse(labels.length), reference.seed());
        checkMemory(chosen.length);
        List<byte[]> pictures = new ArrayList<>(chosen.length);
        List<Integer> kept = new ArrayList<>(chosen.length);
        notes.addAll(
                raw.read(
                        chosen,
                        recipe,
                        (pixels, place) -> {
                            pictures.add(pixels);
                            kept.add(names.number(labels[place]));
                        }));
        if (pictures.isEmpty()) {
            throw new DataException(
                    "There is no usable picture in '%s'. %s"
                            .formatted(reference.path(), String.join(" ", notes))
                            .strip());
        }
        return ByteDataset.inMemory(pictures, kept.stream().mapToInt(Integer::intValue).toArray());
    }

    private void checkMemory(int count) {
        long needed = count * recipe.input().volume();
        long there = (long) (MEMORY_SHARE * Runtime.getRuntime().maxMemory());
        if (needed > there) {
            throw new DataException(
                    ("%,d pictures of %s take %,d MB; there is room for %,d MB: make them smaller,"
                                    + " or take fewer with limit=N.")
                            .formatted(count, recipe.input(), needed >> 20, there >> 20));
        }
    }
}
