package org.convlens.viz.color;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/// The 256 colours of a published scale, read from the text file beside this class.
///
/// The file's first line, after `#`, names the source; then follow hexadecimal `rrggbb` words.
final class ColorTable {

    private static final Pattern SPACES = Pattern.compile(" +");
    private static final int OPAQUE = 0xFF000000;

    private ColorTable() {}

    static int[] read(String name) {
        InputStream file =
                Objects.requireNonNull(
                        ColorTable.class.getResourceAsStream(name + ".txt"),
                        "colour table " + name);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(SPACES::splitAsStream)
                    .mapToInt(word -> OPAQUE | Integer.parseInt(word, 16))
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
