package org.convlens.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Which classes are taken for which.
///
/// @param classNames of the rows and columns; an output without a class is named by its number
/// @param counts one row per true class, one column per answer
public record ConfusionMatrix(List<String> classNames, List<List<Integer>> counts) {

    /// Copies the lists.
    public ConfusionMatrix {
        classNames = List.copyOf(classNames);
        counts = counts.stream().map(List::copyOf).toList();
    }

    /// {@return the matrix of an evaluation}
    ///
    /// @param evaluation all answers
    public static ConfusionMatrix of(Evaluation evaluation) {
        List<String> names = namesOf(evaluation);
        int size = names.size();
        List<List<Integer>> counts = new ArrayList<>();
        names.forEach(name -> counts.add(new ArrayList<>(Collections.nCopies(size, 0))));
        for (Prediction answer : evaluation.predictions()) {
            List<Integer> row = counts.get(answer.truth());
            row.set(answer.predicted(), row.get(answer.predicted()) + 1);
        }
        return new ConfusionMatrix(names, counts);
    }

    private static List<String> namesOf(Evaluation evaluation) {
        List<String> names = new ArrayList<>(evaluation.classNames());
        int largest =
                evaluation.predictions().stream().mapToInt(Prediction::predicted).max().orElse(-1);
        while (names.size() <= largest) {
            names.add(Integer.toString(names.size()));
        }
        return names;
    }

    /// {@return how many pictures of one class were answered with another, or with the same}
    ///
    /// @param truth the row
    /// @param predicted the column
    public int count(int truth, int predicted) {
        return counts.get(truth).get(predicted);
    }

    /// {@return the figures of every class}
    public List<ClassFigures> perClass() {
        return IntStream.range(0, classNames.size()).mapToObj(this::figures).toList();
    }

    private ClassFigures figures(int number) {
        int right = count(number, number);
        int ofTheClass = counts.get(number).stream().mapToInt(Integer::intValue).sum();
        int answered = counts.stream().mapToInt(row -> row.get(number)).sum();
        return new ClassFigures(
                classNames.get(number),
                (double) right / answered,
                (double) right / ofTheClass,
                ofTheClass);
    }
}
