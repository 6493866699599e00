package org.convlens.samples.generated;

import org.convlens.dataset.BuiltInSet;
import org.convlens.dataset.ByteDataset;
import org.convlens.dataset.ClassNames;
import org.convlens.dataset.DataException;
import org.convlens.dataset.DataReference;
import org.convlens.dataset.DataReference.Part;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PictureRecipe;
import org.convlens.dataset.Seed;
import org.convlens.dataset.Split;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The sets that need no download.
public final class GeneratedSets {

    private static final int TRAINING = 6_000;
    private static final int FEWEST_TESTS = 1_000;
    private static final int MOST = 200_000;

    private final List<Drawing> drawings =
            List.of(new Digits(), new Shapes(), new Gratings(), new Waves());

    /// {@return what there is}
    public List<BuiltInSet> sets() {
        return drawings.stream().map(Drawing::set).toList();
    }

    /// {@return a set by its name}
    ///
    /// @throws DataException if there is none of that name
    public BuiltInSet set(DataReference reference) {
        return drawing(reference).set();
    }

    /// {@return a set, to be drawn while it is read}
    ///
    /// 6,000 pictures to learn from and 1,000 for the test. With `limit` as many as it says, and a
    /// sixth of that for the test, though not below 1,000 where the limit allows them.
    ///
    /// @throws DataException if there is none of that name, or the limit is above 200,000
    public Split open(DataReference reference, PictureRecipe recipe) {
        Drawing drawing = drawing(reference);
        checkLimit(reference);
        return reference
                .split()
                .map(part -> new Split(part(drawing, reference, recipe, part), Optional.empty()))
                .orElseGet(() -> both(drawing, reference, recipe));
    }

    private static Split both(Drawing drawing, DataReference reference, PictureRecipe recipe) {
        int size = size(reference, Part.TRAIN);
        int tests = Math.min(size, Math.max(FEWEST_TESTS, size / 6));
        DataReference test = reference.with("limit", Integer.toString(tests));
        return new Split(
                part(drawing, reference, recipe, Part.TRAIN),
                Optional.of(part(drawing, test, recipe, Part.TEST)));
    }

    private static Dataset part(
            Drawing drawing, DataReference reference, PictureRecipe recipe, Part part) {
        Seed seed = new Seed(reference.seed()).child(part == Part.TRAIN ? 0 : 1);
        GeneratedContent.Lot lot =
                new GeneratedContent.Lot(seed, size(reference, part), reference.difficulty());
        BuiltInSet set = drawing.set();
        return new ByteDataset(
                set.title(),
                ClassNames.of(set.classNames(), recipe).names(),
                recipe,
                new GeneratedContent(drawing, recipe, lot));
    }

    private static int size(DataReference reference, Part part) {
        return reference.limit().orElse(part == Part.TRAIN ? TRAINING : FEWEST_TESTS);
    }

    private static void checkLimit(DataReference reference) {
        if (reference.limit().orElse(0) > MOST) {
            throw new DataException(
                    "A generated set has at most %d pictures; received: limit=%d"
                            .formatted(MOST, reference.limit().orElse(0)));
        }
    }

    private Drawing drawing(DataReference reference) {
        return drawings.stream()
                .filter(drawing -> drawing.set().name().equals(reference.scheme()))
                .findFirst()
                .orElseThrow(() -> unknown(reference));
    }

    private DataException unknown(DataReference reference) {
        String known = sets().stream().map(BuiltInSet::name).collect(Collectors.joining(", "));
        return new DataException(
                ("There is no built-in set '%s'; there are %s, and files as idx:DIR, cifar10:DIR or"
                                + " folder:DIR.")
                        .formatted(reference.scheme(), known));
    }
}
