package org.convlens.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The measurements in words.
///
/// @param rows one per network and mode
/// @param peak billions of floating point operations per second of a large matrix product
record Report(List<Measured> rows, double peak) {

    /// {@return a table in Markdown}
    String table() {
        StringBuilder text = new StringBuilder();
        text.append(
                line("| network | mode | program | pictures/s | of PyTorch | GFLOP/s | of peak |"));
        text.append(line("|---|---|---|---|---|---|---|"));
        rows.forEach(row -> cells(row).forEach(text::append));
        return text
                + line(
                        "Peak: %.0f GFLOP/s, one product of 1024x1024 matrices. Batches of %d."
                                .formatted(peak, Worker.BATCH));
    }

    private Stream<String> cells(Measured row) {
        return Arrays.stream(Program.values()).map(program -> cell(row, program));
    }

    private String cell(Measured row, Program program) {
        return line(
                String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %.0f | %.2f | %.0f | %.0f %% |",
                        row.subject().preset(),
                        row.mode().word(),
                        program.title(),
                        row.speed(program),
                        row.ratio(program),
                        row.gflops(program),
                        100 * row.gflops(program) / peak));
    }

    /// {@return one JSON object per line}
    List<String> json() {
        return rows.stream()
                .flatMap(row -> Arrays.stream(Program.values()).map(program -> json(row, program)))
                .toList();
    }

    private static String json(Measured row, Program program) {
        return String.format(
                Locale.ROOT,
                "{\"network\":\"%s\",\"engine\":\"%s\",\"mode\":\"%s\",\"batch\":%d,"
                        + "\"imagesPerSecond\":%.1f,\"ratio\":%.3f}",
                row.subject().preset(),
                program.title(),
                row.mode().word(),
                Worker.BATCH,
                row.speed(program),
                row.ratio(program));
    }

    private static String line(String text) {
        return text + System.lineSeparator();
    }
}
