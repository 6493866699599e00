package org.convlens.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// How long source files may be.
class SourceSizeTest {

    private static final Path ROOT = Path.of(System.getProperty("convlens.root", ".."));
    private static final int MOST_LINES = 400;

    @Test
    void noSourceFileIsTooLongToReadInOneGo() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            assertThat(files.filter(SourceSizeTest::isSource))
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(linesOf(file)).as("lines").isLessThanOrEqualTo(MOST_LINES));
        }
    }

    private static boolean isSource(Path file) {
        Path path = ROOT.relativize(file);
        return path.toString().endsWith(".java")
                && path.getNameCount() > 2
                && path.getName(1).toString().equals("src");
    }

    private static long linesOf(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
