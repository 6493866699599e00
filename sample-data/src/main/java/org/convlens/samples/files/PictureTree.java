package org.convlens.samples.files;

import org.convlens.dataset.DataException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Picture files below a folder or in a zip.
sealed interface PictureTree extends AutoCloseable permits FolderTree, ZipTree {

    /// The most files a set may have.
    int MOST_FILES = 2_000_000;

    /// The names of picture files end so.
    Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp");

    /// {@return the tree at a place}
    ///
    /// @throws DataException if there is neither folder nor zip, or the zip is not to be trusted
    static PictureTree open(Path place) {
        if (Files.isDirectory(place)) {
            return new FolderTree(place);
        }
        if (Files.isRegularFile(place)) {
            return ZipTree.open(place);
        }
        throw new DataException("There is no folder and no zip '%s'.".formatted(place));
    }

    /// {@return the picture files, relative and with `/`, in the order of their names}; hidden ones
    /// and those of other kinds are left out.
    List<String> paths();

    /// {@return the content of a file}
    ///
    /// @throws DataException if it is too large
    byte[] content(String path) throws IOException;

    @Override
    void close();

    /// {@return whether a file is meant as a picture of the set}
    static boolean isPicture(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean hidden =
                path.startsWith(".") || path.contains("/.") || path.startsWith("__MACOSX/");
        return !hidden && ENDINGS.contains(ending);
    }
}
