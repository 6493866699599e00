package org.convlens.project;

import org.convlens.training.EpochResult;
import org.convlens.training.History;
import org.convlens.training.TrainingEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// history.csv: a run's curves as a table that spreadsheets open.
///
/// One row per trained batch (`iteration`), then one per finished epoch (`epoch`); a cell is empty
/// where a number is not defined.
final class HistoryCsv {

    private static final String HEADER =
            "row,iteration,epoch,loss,accuracy,imagesPerSecond,secondsLeft,"
                    + "trainLoss,trainAccuracy,validationLoss,validationAccuracy";

    private static final int COLUMNS = HEADER.split(",", -1).length;
    private static final int FIRST_OF_EPOCH = 7;

    private HistoryCsv() {}

    /// {@return the table}
    static String write(History history) {
        return Stream.of(
                        Stream.of(HEADER),
                        history.iterations().stream().map(HistoryCsv::row),
                        history.epochs().stream().map(HistoryCsv::row))
                .flatMap(rows -> rows)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(TrainingEvent.Iteration iteration) {
        return "iteration,%d,%d,%s,,,,"
                .formatted(
                        iteration.iteration(),
                        iteration.epoch(),
                        cells(
                                iteration.loss(),
                                iteration.accuracy(),
                                iteration.imagesPerSecond(),
                                iteration.secondsLeft()));
    }

    private static String row(EpochResult epoch) {
        return "epoch,,%d,,,,,%s"
                .formatted(
                        epoch.epoch(),
                        cells(
                                epoch.trainLoss(),
                                epoch.trainAccuracy(),
                                epoch.validationLoss(),
                                epoch.validationAccuracy()));
    }

    private static String cells(double... numbers) {
        return DoubleStream.of(numbers)
                .mapToObj(number -> Double.isNaN(number) ? "" : Double.toString(number))
                .collect(Collectors.joining(","));
    }

    /// {@return the history of a table}
    ///
    /// @param text history.csv
    /// @param source its name, for sentences
    /// @throws ProjectException if a row is not understood; names its line
    static History read(String text, String source) {
        List<TrainingEvent.Iteration> iterations = new ArrayList<>();
        List<EpochResult> epochs = new ArrayList<>();
        int line = 1;
        for (String row : text.lines().skip(1).toList()) {
            line++;
            try {
                readRow(row, iterations, epochs);
            } catch (IllegalArgumentException e) {
                throw new ProjectException(
                        "%s, line %d is not understood; received: %.80s"
                                .formatted(source, line, row),
                        e);
            }
        }
        return new History(iterations, epochs);
    }

    private static void readRow(
            String row, List<TrainingEvent.Iteration> iterations, List<EpochResult> epochs) {
        String[] cells = row.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(row);
        }
        switch (cells[0]) {
            case "iteration" -> iterations.add(iteration(cells));
            case "epoch" -> epochs.add(epoch(cells));
            default -> throw new IllegalArgumentException(row);
        }
    }

    private static TrainingEvent.Iteration iteration(String[] cells) {
        return new TrainingEvent.Iteration(
                Long.parseLong(cells[1]),
                Integer.parseInt(cells[2]),
                number(cells[3]),
                number(cells[4]),
                number(cells[5]),
                number(cells[6]));
    }

    private static EpochResult epoch(String[] cells) {
        return new EpochResult(
                Integer.parseInt(cells[2]),
                number(cells[FIRST_OF_EPOCH]),
                number(cells[FIRST_OF_EPOCH + 1]),
                number(cells[FIRST_OF_EPOCH + 2]),
                number(cells[FIRST_OF_EPOCH + 3]));
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
}
