package org.convlens.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Rows of words and numbers in columns as wide as their widest cell; numbers stand right.
final class Table {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /// Makes a table.
    ///
    /// @param titles of the columns
    Table(String... titles) {
        rows.add(List.of(titles));
    }

    /// Adds a row.
    ///
    /// @param cells one per column
    /// @return this table
    Table row(Object... cells) {
        rows.add(Stream.of(cells).map(String::valueOf).toList());
        return this;
    }

    /// {@return a row whose first cell is another one}
    static String[] withFirst(Object first, List<?> others) {
        return Stream.concat(Stream.of(first), others.stream())
                .map(String::valueOf)
                .toArray(String[]::new);
    }

    /// {@return the rows as text, titles first}
    List<String> lines() {
        List<Integer> widths =
                IntStream.range(0, rows.getFirst().size()).mapToObj(this::width).toList();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), widths.get(column), isNumeric(column)))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private boolean isNumeric(int column) {
        return rows.size() > 1
                && rows.stream()
                        .skip(1)
                        .map(row -> row.get(column))
                        .allMatch(cell ->
                                cell.isEmpty() || cell.matches("[-+]?[0-9][0-9,.]*( %)?|–"));
    }

    private static String padded(String cell, int width, boolean right) {
        String space = " ".repeat(width - cell.length());
        return right ? space + cell : cell + space;
    }
}
