package org.convlens.samples.files;

import org.convlens.dataset.DataException;
import org.convlens.dataset.PictureRecipe;
import org.convlens.tensor.Tensor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/// Single picture files.
public final class PictureFiles {

    private PictureFiles() {}

    /// {@return one picture as the network sees it}
    ///
    /// @param file PNG, JPEG, GIF, BMP, TIFF, WebP; `.npy` is used as it is
    /// @throws DataException if it cannot be read, or an `.npy` has another shape than the recipe
    public static Tensor read(Path file, PictureRecipe recipe) {
        String name = file.getFileName().toString();
        byte[] content = content(file, name);
        if (!name.toLowerCase(Locale.ROOT).endsWith(".npy")) {
            return recipe.tensor(Decoder.decode(content, name));
        }
        Tensor numbers = Npy.decode(content, name);
        if (!numbers.shape().equals(recipe.input())) {
            throw new DataException(
                    "An .npy picture is used as it is and needs the shape %s; received: %s in '%s'"
                            .formatted(recipe.input(), numbers.shape(), name));
        }
        return numbers;
    }

    private static byte[] content(Path file, String name) {
        try (InputStream stream = Files.newInputStream(file)) {
            return Streams.atMost(stream, Decoder.LARGEST_FILE, name);
        } catch (NoSuchFileException e) {
            throw new DataException("There is no file '%s'.".formatted(file), e);
        } catch (IOException e) {
            throw new DataException("'%s' cannot be read: %s".formatted(file, Reason.of(e)), e);
        }
    }
}
