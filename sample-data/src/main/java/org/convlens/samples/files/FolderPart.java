package org.convlens.samples.files;

import org.convlens.dataset.DataException;
import org.convlens.dataset.PictureRecipe;
import org.convlens.dataset.Pixels;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/// Picture files of one part; those that cannot be read are left out and named.
record FolderPart(PictureTree tree, List<FolderLayout.Item> items) implements RawPart {

    private static final int NAMED = 3;

    @Override
    public int[] labels() {
        return items.stream().mapToInt(FolderLayout.Item::label).toArray();
    }

    @Override
    public List<String> read(int[] chosen, PictureRecipe recipe, ObjIntConsumer<byte[]> receiver) {
        List<String> failures = new ArrayList<>();
        for (int place : chosen) {
            try {
                receiver.accept(recipe.apply(decode(place)), place);
            } catch (DataException e) {
                failures.add(e.getMessage());
            }
        }
        return failures.isEmpty() ? List.of() : List.of(note(failures, chosen.length));
    }

    /// {@return a picture as it lies there}
    ///
    /// @throws DataException if it cannot be read
    Pixels decode(int place) {
        String path = items.get(place).path();
        try {
            return Decoder.decode(tree.content(path), path);
        } catch (IOException e) {
            throw new DataException("'%s' cannot be read: %s".formatted(path, Reason.of(e)), e);
        }
    }

    private static String note(List<String> failures, int count) {
        String named = String.join(" ", failures.subList(0, Math.min(NAMED, failures.size())));
        String more =
                failures.size() > NAMED ? " And %,d more.".formatted(failures.size() - NAMED) : "";
        return "%,d of %,d pictures could not be read and were left out: %s%s"
                .formatted(failures.size(), count, named, more);
    }
}
