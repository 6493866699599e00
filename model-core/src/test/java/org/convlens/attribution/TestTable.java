package org.convlens.attribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The table in docs/attribution.md that says which test applies to which method: `●` where it
/// holds, a word where it does not apply.
public final class TestTable {

    private static final Path DOCUMENT =
            Path.of(System.getProperty("convlens.root", "..")).resolve("docs/attribution.md");
    private static final String HOLDS = "●";

    private TestTable() {}

    /// {@return the cells of a column by method, top to bottom}
    ///
    /// @param column its heading
    public static Map<String, String> column(String column) {
        List<List<String>> rows = rows();
        int place = rows.getFirst().indexOf(column);
        Map<String, String> cells = new LinkedHashMap<>();
        rows.stream().skip(2).forEach(row -> cells.put(row.get(1), row.get(place)));
        return cells;
    }

    private static List<List<String>> rows() {
        try (Stream<String> lines = Files.lines(DOCUMENT)) {
            return lines.dropWhile(line -> !line.startsWith("| method | gradient |"))
                    .takeWhile(line -> line.startsWith("|"))
                    .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> marked(String column) {
        return column(column).entrySet().stream()
                .filter(cell -> cell.getValue().equals(HOLDS))
                .map(Map.Entry::getKey);
    }

    /// {@return whether a test holds for a method}
    static boolean holds(String column, String method) {
        return Objects.requireNonNull(column(column).get(method), method).equals(HOLDS);
    }

    /// {@return the headings but the first}
    static List<String> columns() {
        List<String> header = rows().getFirst();
        return header.subList(2, header.size() - 1);
    }

    static Stream<String> all() {
        return Methods.all().stream().map(method -> method.description().name());
    }

    static Stream<String> gradient() {
        return marked("gradient");
    }

    static Stream<String> sum() {
        return marked("sum");
    }

    static Stream<String> function() {
        return marked("function");
    }

    static Stream<String> unseen() {
        return marked("unseen");
    }

    static Stream<String> itself() {
        return marked("itself");
    }

    static Stream<String> shift() {
        return marked("shift");
    }

    /// {@return methods that find a planted mark}
    public static Stream<String> mark() {
        return marked("mark");
    }

    /// {@return methods that mark what hurts when it is deleted}
    public static Stream<String> area() {
        return marked("area");
    }
}
