package org.convlens.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Which classes are taken for which.
///
/// @param classNames of the rows and columns; an output without a class is named by its number
/// @param counts of pictures or of pixels; one row per true class, one column per answer
public record ConfusionMatrix(List<String> classNames, List<List<Long>> counts) {

    /// Copies the lists.
    public ConfusionMatrix {
        classNames = List.copyOf(classNames);
        counts = counts.stream().map(List::copyOf).toList();
    }

    /// {@return the matrix of answers that are classes}
    ///
    /// @param classNames the classes by number
    /// @param predictions all answers
    static ConfusionMatrix of(List<String> classNames, List<Prediction> predictions) {
        List<String> names = names(classNames, predictions);
        int size = names.size();
        List<List<Long>> counts = new ArrayList<>();
        names.forEach(name -> counts.add(new ArrayList<>(Collections.nCopies(size, 0L))));
        for (Prediction answer : predictions) {
            List<Long> row = counts.get(answer.truth());
            row.set(answer.predicted(), row.get(answer.predicted()) + 1);
        }
        return new ConfusionMatrix(names, counts);
    }

    private static List<String> names(List<String> classNames, List<Prediction> predictions) {
        List<String> names = new ArrayList<>(classNames);
        int largest = predictions.stream().mapToInt(Prediction::predicted).max().orElse(-1);
        while (names.size() <= largest) {
            names.add(Integer.toString(names.size()));
        }
        return names;
    }

    /// {@return how many of one class were answered with another, or with the same}
    ///
    /// @param truth the row
    /// @param predicted the column
    public long count(int truth, int predicted) {
        return counts.get(truth).get(predicted);
    }

    /// {@return the share on the diagonal; 0 of nothing}
    public double accuracy() {
        long all = IntStream.range(0, classNames.size()).mapToLong(this::ofClass).sum();
        long right = IntStream.range(0, classNames.size()).mapToLong(i -> count(i, i)).sum();
        return (double) right / Math.max(1, all);
    }

    /// {@return the mean overlap of the classes that there are; NaN without any}
    public double meanOverlap() {
        return perClass().stream()
                .mapToDouble(ClassFigures::overlap)
                .filter(overlap -> !Double.isNaN(overlap))
                .average()
                .orElse(Double.NaN);
    }

    /// {@return the figures of every class}
    public List<ClassFigures> perClass() {
        return IntStream.range(0, classNames.size()).mapToObj(this::figures).toList();
    }

    private ClassFigures figures(int number) {
        long right = count(number, number);
        long ofTheClass = ofClass(number);
        long answered = counts.stream().mapToLong(row -> row.get(number)).sum();
        return new ClassFigures(
                classNames.get(number),
                (double) right / answered,
                (double) right / ofTheClass,
                (double) right / (ofTheClass + answered - right),
                ofTheClass);
    }

    private long ofClass(int number) {
        return counts.get(number).stream().mapToLong(Long::longValue).sum();
    }
}
